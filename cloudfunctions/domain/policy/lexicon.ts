import { readingOf, soundAlike, soundOf, soundsOf, syllables } from './pinyin';

/** Characters that the lexicon holds at most: a scan of all of it takes about a millisecond. */
const CAPACITY = 300_000;
/** Occurrences that are counted to choose among readings. */
const MAX_FOUND = 4000;
/** Longest Latin word that is read as pinyin: its places are the bits of one number. */
const MAX_LATIN = 30;
/** How much an occurrence in a title counts beside one in a text. */
const TITLE_COUNTS = 4;

/**
 * What the documents say, in one array: titles, headings, items and agencies first, then texts as far as there is room,
 * ideographs only, everything else a 0. Words typed in pinyin or with a slip are looked for in it by going through it
 * once, so that no list of words has to be kept, and every word that a title has can be found.
 */
export interface Lexicon {
  units: Uint16Array;
  /** Up to here stand titles, headings, items and agencies. */
  titlesEnd: number;
}

export function buildLexicon(titles: Iterable<string>, texts: Iterable<string>): Lexicon {
  const units = new Uint16Array(CAPACITY);
  let length = 0;
  const seen = new Set<string>();
  const add = (text: string) => {
    if (length + text.length + 1 >= CAPACITY || seen.has(text)) return;
    seen.add(text);
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x4e00 && unit <= 0x9fff) units[length++] = unit;
      else if (!isLineBreak(unit) && length > 0 && units[length - 1] !== 0) units[length++] = 0;
    }
    units[length++] = 0;
  };
  for (const title of titles) add(title);
  const titlesEnd = length;
  for (const text of texts) add(text);
  return { units: units.slice(0, length), titlesEnd };
}

/** Documents break their lines in the middle of words. */
function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

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
 * syllables is followed at once, in time linear in the length of the lexicon.
 */
export function spelledBy(lexicon: Lexicon, letters: string): Spelled | null {
  const length = Math.min(letters.length, MAX_LATIN);
  const masks = masksOf(letters.slice(0, length));
  const { units } = lexicon;
  const found = new Map<string, { letters: number; characters: number; count: number }>();
  let steps = 0;
  for (let from = 0; from < units.length && steps < MAX_FOUND; from += 1) {
    let open = 1;
    for (let i = from; i < units.length && open !== 0; i += 1) {
      open = advance(open, units[i] ?? 0, masks);
      const read = 31 - Math.clz32(open);
      if (i === from || read < 2 || !isWorthwhile(read, i - from + 1, length)) continue;
      const word = textOf(units, from, i + 1);
      const known = found.get(word);
      const count = from < lexicon.titlesEnd ? TITLE_COUNTS : 1;
      if (known === undefined) found.set(word, { letters: read, characters: i - from + 1, count });
      else known.count += count;
      steps += 1;
    }
  }
  let best: Spelled | null = null;
  let merit = -1;
  for (const [word, { letters: read, characters, count }] of found) {
    const value = read * 1e6 - characters * 1e4 + Math.min(count, 9999);
    if (value > merit) {
      merit = value;
      best = { word, letters: read };
    }
  }
  return best;
}

/** Initials alone have to be the whole word; syllables may be followed by more. */
function isWorthwhile(read: number, characters: number, length: number): boolean {
  return read === length || read >= characters * 2;
}

interface Masks {
  /** By number of a syllable: the places at which it stands in the letters. */
  whole: Uint32Array;
  /** By letter: the places at which it stands. */
  initial: Uint32Array;
}

function masksOf(letters: string): Masks {
  const whole = new Uint32Array(syllables.length + 1);
  const initial = new Uint32Array(26);
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) initial[letter] = (initial[letter] ?? 0) | (1 << at);
    for (const [i, syllable] of syllables.entries()) {
      if (letters.startsWith(syllable, at)) whole[i + 1] = (whole[i + 1] ?? 0) | (1 << at);
    }
  }
  return { whole, initial };
}

function advance(open: number, unit: number, { whole, initial }: Masks): number {
  let next = 0;
  for (let which = 0 as 0 | 1 | 2; which <= 2; which += 1) {
    const reading = readingOf(unit, which);
    if (reading === 0) break;
    const syllable = syllables[reading - 1] ?? '';
    next |= (open & (whole[reading] ?? 0)) << syllable.length;
    next |= (open & (initial[syllable.charCodeAt(0) - 97] ?? 0)) << 1;
  }
  return next;
}

/**
 * The word of the documents that was meant by one with a slip: of the same sound first, then with one character wrong,
 * missing, too many or two exchanged. Two characters, or with `soundOnly` any, are corrected by sound or exchange alone: any word is near them.
 * Null: none.
 */
export function meantBy(lexicon: Lexicon, typed: string, soundOnly = false): string | null {
  const wanted = Uint16Array.from(typed, (character) => character.charCodeAt(0));
  const { units, titlesEnd } = lexicon;
  const sounds = soundsOf(wanted[0] ?? 0);
  const found = new Map<string, number>();
  const tell = (from: number, to: number, merit: number) => {
    const word = textOf(units, from, to);
    found.set(word, (found.get(word) ?? merit * 1e6) + (from < titlesEnd ? TITLE_COUNTS : 1));
  };
  const n = wanted.length;
  const near = n > 2 && !soundOnly;
  for (let from = 0; from < units.length; from += 1) {
    const unit = units[from] ?? 0;
    if (unit === 0) continue;
    const same = agreeing(units, from, wanted, 0);
    if (same === n) continue;
    // Exchanged, then the rest.
    if (
      same + 1 < n &&
      units[from + same] === wanted[same + 1] &&
      units[from + same + 1] === wanted[same] &&
      agreeing(units, from + same + 2, wanted, same + 2) === n - same - 2
    ) {
      tell(from, from + n, 2);
    } else if (
      n > 2 &&
      same + agreeing(units, from + same + 1, wanted, same + 1) === n - 1 &&
      units[from + same] !== 0
    ) {
      const alike = soundAlike(units[from + same] ?? 0, wanted[same] ?? 0);
      if (alike || n > 3) tell(from, from + n, alike ? 3 : 1);
    } else if (same > 0 || sounds.includes(soundOf(unit))) {
      if (allSoundAlike(units, from, wanted)) tell(from, from + n, 3);
      else if (near && same > 0) {
        if (same + agreeing(units, from + same, wanted, same + 1) === n - 1) tell(from, from + n - 1, 1);
        else if (same + agreeing(units, from + same + 1, wanted, same) === n && units[from + same] !== 0)
          tell(from, from + n + 1, 1);
      }
    }
  }
  let best: string | null = null;
  let merit = 0;
  for (const [word, value] of found) {
    if (value <= merit) continue;
    merit = value;
    best = word;
  }
  return best;
}

/** How many units agree from these places on. */
function agreeing(units: Uint16Array, from: number, wanted: Uint16Array, at: number): number {
  let same = 0;
  while (at + same < wanted.length && units[from + same] === wanted[at + same]) same += 1;
  return same;
}

function allSoundAlike(units: Uint16Array, from: number, wanted: Uint16Array): boolean {
  for (let i = 0; i < wanted.length; i += 1) {
    const unit = units[from + i] ?? 0;
    if (unit !== wanted[i] && !soundAlike(unit, wanted[i] ?? 0)) return false;
  }
  return true;
}

function textOf(units: Uint16Array, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(from, to));
}
