/** First unit of the keys of numbers: for private use, so that no bigram has it. */
const NUMBERS = 0xe000;

export interface TextNumber {
  from: number;
  /** Behind its last digit. */
  to: number;
  /** Key of the number, and of the number with the character behind it (260元); null where that is no ideograph. */
  key: number;
  withUnit: number | null;
}

/**
 * The numbers of a normalised text, whole: 60 is not found in 260, nor 1亿 in 0.1亿. Separators of thousands are left out. A key is 16 bits of a
 * hash: two numbers in 65,536 may be taken for each other.
 */
export function numbersIn(text: string): TextNumber[] {
  const found: TextNumber[] = [];
  for (let from = 0; from < text.length; from += 1) {
    if (!isDigit(text, from)) continue;
    let to = from;
    let digits = '';
    for (; isDigit(text, to) || (isSeparator(text, to) && isDigit(text, to + 1)); to += 1)
      if (text.charAt(to) !== ',') digits += text.charAt(to);
    const unit = text.charCodeAt(to);
    const withUnit = unit >= 0x4e00 && unit <= 0x9fff ? keyOfNumber(digits + text.charAt(to)) : null;
    found.push({ from, to, key: keyOfNumber(digits), withUnit });
    from = to;
  }
  return found;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

const isSeparator = (text: string, at: number): boolean => text.charAt(at) === '.' || text.charAt(at) === ',';

function keyOfNumber(number: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < number.length; i += 1) hash = Math.imul(hash ^ number.charCodeAt(i), 0x01000193);
  return NUMBERS * 0x10000 + ((hash ^ (hash >>> 16)) & 0xffff);
}
