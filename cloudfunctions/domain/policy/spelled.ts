import { articlesWith, beginnings, forEachNext } from './bigram-graph';
import { readingOf, syllables } from './pinyin';
import type { PolicyIndex } from './policy-index';

/** Longest Latin word that is read as pinyin: its places are the bits of one number. */
const MAX_LATIN = 30;
/** One character more counts against a reading more than any frequency for it: whole syllables before initials. */
const EACH_CHARACTER = 25;
/** Characters that are followed from each place. */
const MOST_UNITS = 300;
/** A longer run of letters is not initials alone. */
const LONGEST_INITIALS = 10;
/** Ways that are kept for one character at one place: the most frequent one may lead nowhere. */
const KEPT = 3;
/** Readings of the same length that are compared by how many articles have them. */
const COMPARED = 8;

export interface Spelled {
  /** What it can be, the most frequent one first. */
  words: string[];
  /** How many letters of what was typed it takes up. */
  letters: number;
}

/** A way through the bigrams that has read the letters up to some place. */
interface Way {
  unit: number;
  before: Way | null;
  characters: number;
  merit: number;
}

/**
 * The words that a run of Latin letters stands for, in pinyin or initials or a mixture; the longest beginning that has a
 * meaning, read with as many whole syllables as possible and as what the documents say most often. Null: none.
 */
export function spelledBy(index: PolicyIndex, letters: string): Spelled | null {
  const length = Math.min(letters.length, MAX_LATIN);
  const typed = letters.slice(0, length);
  // Where a syllable can be read, an initial alone is seldom meant.
  const strict = read(index, typed, new Readings(typed, true));
  if (strict?.letters === length || (strict !== null && length > LONGEST_INITIALS)) return strict;
  const free = read(index, typed, new Readings(typed, false));
  return free !== null && free.letters > (strict?.letters ?? 0) ? free : strict;
}

function read(index: PolicyIndex, letters: string, readings: Readings): Spelled | null {
  const { length } = letters;
  // By place: ways that have read the letters before it, for each character at their end the best ones.
  const ways = Array.from({ length: length + 1 }, () => new Map<number, Way[]>());
  const take = (unit: number, at: number, merit: number, before: Way | null) => {
    for (let ends = readings.ends(unit, at); ends !== 0; ends &= ends - 1) {
      const there = ways[31 - Math.clz32(ends & -ends)];
      const known = there?.get(unit);
      const way = { unit, before, characters: (before?.characters ?? 0) + 1, merit };
      if (known === undefined) there?.set(unit, [way]);
      else keepBest(known, way);
    }
  };
  const masses = beginnings(index);
  for (const [unit, mass] of masses) take(unit, 0, Math.log(mass) - EACH_CHARACTER, null);
  for (let at = 1; at < length; at += 1) {
    for (const [unit, same] of bestUnits(ways[at])) {
      const rest = -Math.log(masses.get(unit) ?? 1) - EACH_CHARACTER;
      forEachNext(index, unit, (next, articles) => {
        if (!readings.begins(next, at)) return;
        for (const way of same) take(next, at, way.merit + rest + Math.log(articles), way);
      });
    }
  }
  for (let end = length; end >= 2; end -= 1) {
    const words = saidWords(index, [...(ways[end]?.values() ?? [])].flat(), end, length);
    if (words.length > 0) return { words, letters: end };
  }
  return null;
}

/** Puts a way in its place among the best ones. */
function keepBest(known: Way[], way: Way): void {
  if (known.length === KEPT && (known[KEPT - 1]?.merit ?? 0) >= way.merit) return;
  let place = Math.min(known.length, KEPT - 1);
  for (; place > 0; place -= 1) {
    const worse = known[place - 1];
    if (worse === undefined || worse.merit >= way.merit) break;
    known[place] = worse;
  }
  known[place] = way;
}

/** Characters at a place whose ways are followed. */
function bestUnits(ways: ReadonlyMap<number, Way[]> | undefined): [number, Way[]][] {
  const all = [...(ways ?? [])];
  if (all.length <= MOST_UNITS) return all;
  return all.sort(([, a], [, b]) => (b[0]?.merit ?? 0) - (a[0]?.merit ?? 0)).slice(0, MOST_UNITS);
}

/** Of the readings with the fewest characters those that articles have. Initials alone have to be the whole word. */
function saidWords(index: PolicyIndex, ways: readonly Way[], read: number, length: number): string[] {
  const worthwhile = ways.filter(({ characters }) => characters > 1 && (read === length || read >= characters * 2));
  const fewest = Math.min(...worthwhile.map(({ characters }) => characters));
  return worthwhile
    .filter(({ characters }) => characters === fewest)
    .sort((a, b) => b.merit - a.merit)
    .slice(0, COMPARED)
    .map((way) => ({ word: wordOf(way), articles: articlesWith(index, wordOf(way)) }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles)
    .map(({ word }) => word);
}

function wordOf(way: Way): string {
  let word = '';
  for (let at: Way | null = way; at !== null; at = at.before) word = String.fromCharCode(at.unit) + word;
  return word;
}

/** Where a character can be read in the letters. */
class Readings {
  /** By number of a syllable: the places at which it stands in the letters. */
  private readonly whole = new Uint32Array(syllables.length + 1);
  /** By letter: the places at which it may stand for a syllable. */
  private readonly initial = new Uint32Array(26);
  /** By character, from U+4E00: the places at which it can begin; −1 where that is not worked out yet. */
  private readonly beginnings = new Int32Array(0x9fff - 0x4e00 + 1).fill(-1);

  constructor(letters: string, strict: boolean) {
    for (let at = 0; at < letters.length; at += 1) {
      let syllable = false;
      for (const [i, sound] of syllables.entries()) {
        if (!letters.startsWith(sound, at)) continue;
        this.whole[i + 1] = (this.whole[i + 1] ?? 0) | (1 << at);
        syllable ||= sound.length > 1;
      }
      const letter = letters.charCodeAt(at) - 97;
      const initial = letter >= 0 && letter < 26 && !(strict && syllable);
      if (initial) this.initial[letter] = (this.initial[letter] ?? 0) | (1 << at);
    }
  }

  /** Whether a character can begin at a place. */
  begins(unit: number, at: number): boolean {
    let places = this.beginnings[unit - 0x4e00] ?? 0;
    if (places < 0) {
      places = 0;
      for (let which = 0 as 0 | 1 | 2; which <= 2; which += 1) {
        const reading = readingOf(unit, which);
        places |= (this.whole[reading] ?? 0) | (this.initial[(syllables[reading - 1] ?? '').charCodeAt(0) - 97] ?? 0);
      }
      this.beginnings[unit - 0x4e00] = places;
    }
    return (places & (1 << at)) !== 0;
  }

  /** The places, as bits, at which a character that begins at a place can end. */
  ends(unit: number, at: number): number {
    let ends = 0;
    for (let which = 0 as 0 | 1 | 2; which <= 2; which += 1) {
      const reading = readingOf(unit, which);
      if (reading === 0) break;
      const syllable = syllables[reading - 1] ?? '';
      ends |= ((this.whole[reading] ?? 0) & (1 << at)) << syllable.length;
      ends |= ((this.initial[syllable.charCodeAt(0) - 97] ?? 0) & (1 << at)) << 1;
    }
    return ends;
  }
}
