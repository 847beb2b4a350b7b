/**
 * The terms of suggestions, laid out for going through them while somebody types: letters of all terms behind one another, a separator before each
 * term, and beside each letter its syllable. A search is then a look along one string.
 */
export interface TermTable {
  /** As they are shown; the most useful first. */
  terms: readonly string[];
  /** Letters in normal form: '\n', the first term's, '\n', the second's … */
  letters: string;
  /** At the same places: the letter's initial. */
  initials: string;
  /** At the same places: number of the letter's syllable in `syllables`. */
  syllableAt: Uint16Array;
  syllables: readonly string[];
  /** Place of each term's separator, and the end. */
  starts: Int32Array;
  /** Normal form of a character. */
  plain: (character: string) => string;
}

/** As many different syllables as a Uint16Array numbers. */
const MOST_SYLLABLES = 0xffff;

const isIdeograph = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
const isLetter = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122) || isIdeograph(unit);

/** The letters of a text as terms are made of them: lower case, half width, simplified; nothing between them. */
export function lettersOf(text: string, plain: TermTable['plain']): string {
  let found = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isIdeograph(unit)) found += plain(text.charAt(i));
    else if (isLetter(unit)) found += text.charAt(i);
    // ASCII that is no small letter, and what only its normal form tells.
    else if (unit < 0x80) found += unit >= 65 && unit <= 90 ? text.charAt(i).toLowerCase() : '';
    else found += normalLetters(text.charAt(i), plain);
  }
  return found;
}

function normalLetters(character: string, plain: TermTable['plain']): string {
  let found = '';
  for (const part of character.normalize('NFKC').toLowerCase()) if (isLetter(part.charCodeAt(0))) found += plain(part);
  return found;
}

/**
 * From the lines of `policy.listTerms` ('term|quanpin|initials') and its pairs of variants. Lines that do not fit this shape, or whose letters are not
 * as many as their syllables, are left out.
 */
export function termTable(lines: readonly string[], variants: string): TermTable {
  const simple = new Map<string, string>();
  for (let i = 0; i + 1 < variants.length; i += 2) simple.set(variants.charAt(i), variants.charAt(i + 1));
  const plain = (character: string): string => simple.get(character) ?? character;
  const numbers = new Map<string, number>();
  const syllables: string[] = [];
  const terms: string[] = [];
  const letters: string[] = [];
  const initials: string[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  for (const line of lines) {
    const [term = '', quanpin = '', initial = ''] = line.split('|');
    const own = lettersOf(term, plain);
    const sounds = quanpin.split(' ');
    if (own.length === 0 || own.length !== sounds.length || own.length !== initial.length) continue;
    starts.push(places.length);
    terms.push(term);
    letters.push(own);
    initials.push(initial);
    places.push(0);
    for (const sound of sounds) {
      let number = numbers.get(sound);
      if (number === undefined) {
        number = Math.min(syllables.length, MOST_SYLLABLES);
        numbers.set(sound, number);
        syllables.push(sound);
      }
      places.push(number);
    }
  }
  starts.push(places.length);
  const line = (parts: readonly string[]): string => (parts.length > 0 ? `\n${parts.join('\n')}` : '');
  return {
    terms,
    letters: line(letters),
    initials: line(initials),
    syllableAt: Uint16Array.from(places),
    syllables,
    starts: Int32Array.from(starts),
    plain,
  };
}
