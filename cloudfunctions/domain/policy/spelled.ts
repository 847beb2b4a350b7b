import { Candidates, charactersOf, placesIn, type Lexicon } from './lexicon';
import { readingOf, syllables } from './pinyin';

/** Longest Latin word that is read as pinyin: its places are the bits of one number. */
const MAX_LATIN = 30;
/** Ways of having been read that are remembered, 84 KB each. */
const MAX_ROWS = 32;

export interface Spelled {
  word: string;
  /** How many letters of what was typed it takes up. */
  letters: number;
}

/**
 * The words that a run of Latin letters stands for, in pinyin or initials or a mixture; the longest beginning that has a
 * meaning, read with as many whole syllables as possible and as what the documents say most often. Null: none.
 *
 * The letters that can have been read so far are the bits of a number, so that every way of cutting the run into
 * syllables is followed at once; only what begins with the first letter is looked at.
 * @param frequency how often the documents have a word
 */
export function spelledBy(
  lexicons: readonly Lexicon[],
  letters: string,
  frequency: (word: string) => number,
): Spelled | null {
  const length = Math.min(letters.length, MAX_LATIN);
  const steps = new Steps(letters.slice(0, length));
  let candidates = new Candidates();
  let longest = 0;
  for (const lexicon of lexicons) {
    const { units } = lexicon;
    for (const character of charactersOf(lexicon)) {
      const begun = steps.next(1, character);
      if (begun === 0) continue;
      for (const from of placesIn(lexicon, character)) {
        let open = begun;
        for (let i = from + 1; i < units.length; i += 1) {
          open = steps.next(open, units[i] ?? 0);
          if (open === 0) break;
          const read = 31 - Math.clz32(open);
          const characters = i - from + 1;
          if (read < longest || read < 2 || !isWorthwhile(read, characters, length)) continue;
          if (read > longest) {
            longest = read;
            candidates = new Candidates();
          }
          // As few characters as possible: whole syllables before initials.
          candidates.tell(lexicon, from, i + 1, MAX_LATIN + 1 - characters);
        }
      }
    }
  }
  const word = candidates.best(frequency);
  return word === null ? null : { word, letters: longest };
}

/** Initials alone have to be the whole word; syllables may be followed by more. */
function isWorthwhile(read: number, characters: number, length: number): boolean {
  return read === length || read >= characters * 2;
}

/** From the letters that can have been read to those that can when one more character is, each worked out once. */
class Steps {
  /** By number of a syllable: the places at which it stands in the letters. */
  private readonly whole = new Uint32Array(syllables.length + 1);
  /** By letter: the places at which it stands. */
  private readonly initial = new Uint32Array(26);
  private readonly known = new Map<number, Int32Array>();

  constructor(letters: string) {
    for (let at = 0; at < letters.length; at += 1) {
      const letter = letters.charCodeAt(at) - 97;
      if (letter >= 0 && letter < 26) this.initial[letter] = (this.initial[letter] ?? 0) | (1 << at);
      for (const [i, syllable] of syllables.entries()) {
        if (letters.startsWith(syllable, at)) this.whole[i + 1] = (this.whole[i + 1] ?? 0) | (1 << at);
      }
    }
  }

  next(open: number, unit: number): number {
    if (unit === 0) return 0;
    let row = this.known.get(open);
    if (row === undefined) {
      // A run of letters has few ways of having been read so far; more than these are worked out each time.
      if (this.known.size >= MAX_ROWS) return this.advance(open, unit);
      row = new Int32Array(0x9fff - 0x4e00 + 1).fill(-1);
      this.known.set(open, row);
    }
    const kept = row[unit - 0x4e00] ?? 0;
    if (kept >= 0) return kept;
    const next = this.advance(open, unit);
    row[unit - 0x4e00] = next;
    return next;
  }

  private advance(open: number, unit: number): number {
    let next = 0;
    for (let which = 0 as 0 | 1 | 2; which <= 2; which += 1) {
      const reading = readingOf(unit, which);
      if (reading === 0) break;
      const syllable = syllables[reading - 1] ?? '';
      next |= (open & (this.whole[reading] ?? 0)) << syllable.length;
      next |= (open & (this.initial[syllable.charCodeAt(0) - 97] ?? 0)) << 1;
    }
    return next;
  }
}
