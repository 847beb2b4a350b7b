import { TRADITIONAL_PAIRS } from '../policy/tables/simplified';

/** One character for one, so that places in the plain text are places in the printed one. */
const simple = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL_PAIRS.length; i += 2)
  simple.set(TRADITIONAL_PAIRS.charAt(i), TRADITIONAL_PAIRS.charAt(i + 1));

/** Simplified, half-width digits, Latin letters and brackets; the same number of UTF-16 units as `text`. */
export function plain(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // Full-width ASCII bar the comma: the scanners know that one in both widths.
    if (unit >= 0xff08 && unit <= 0xff5e && unit !== 0xff0c) result += String.fromCharCode(unit - 0xfee0);
    else if (unit === 0x3000 || unit === 0xa0 || unit === 0x09) result += ' ';
    else result += simple.get(text.charAt(i)) ?? text.charAt(i);
  }
  return result;
}

/** What two spellings of a title have in common: Chinese characters, letters and digits, simplified. */
export function titleKey(title: string): string {
  let key = '';
  for (const character of plain(title.normalize('NFKC')).toLowerCase()) {
    if (/[\p{Script=Han}a-z0-9]/u.test(character)) key += character;
  }
  return key;
}

export const isSpace = (character: string): boolean => character.trim() === '' || character === '\ufeff';
export const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character.length === 1;
