/**
 * The terms of suggestions, laid out for going through them while somebody types: letters of all terms behind one another, a separator before each
 * term, and beside each letter its syllable. A search is then a native `indexOf` over one string and a look at few places.
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

const isLetter = (character: string): boolean => /^[0-9a-z\u3400-\u4dbf\u4e00-\u9fff]$/.test(character);

/** The letters of a text as terms are made of them: lower case, half width, simplified; nothing between them. */
export function lettersOf(text: string, plain: TermTable['plain']): string[] {
  return [...text.normalize('NFKC').toLowerCase()].map(plain).filter(isLetter);
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
  let at = 0;
  for (const line of lines) {
    const [term = '', quanpin = '', initial = ''] = line.split('|');
    const own = lettersOf(term, plain);
    const sounds = quanpin.split(' ');
    if (own.length === 0 || own.length !== sounds.length || own.length !== initial.length) continue;
    starts.push(at);
    terms.push(term);
    letters.push('\n', ...own);
    initials.push('\n', initial);
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
    at += own.length + 1;
  }
  starts.push(at);
  return {
    terms,
    letters: letters.join(''),
    initials: initials.join(''),
    syllableAt: Uint16Array.from(places),
    syllables,
    starts: Int32Array.from(starts),
    plain,
  };
}

/** Which term stands at a place. */
export function termAt({ starts }: TermTable, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
