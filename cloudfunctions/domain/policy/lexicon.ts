import { sameSound } from './pinyin';
import type { Segment } from './segment';

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** One segment's lexicon, and where each character stands in it. Made at the first word that needs it: some milliseconds. */
export interface Lexicon {
  units: Uint16Array;
  titlesEnd: number;
  /** Places of character c: places[starts[c − FIRST] … starts[c − FIRST + 1]). */
  starts: Uint32Array;
  places: Uint32Array;
}

function placesOf(units: Uint16Array): Pick<Lexicon, 'starts' | 'places'> {
  const starts = new Uint32Array(LAST - FIRST + 2);
  for (const unit of units) if (unit !== 0) starts[unit - FIRST + 1] = (starts[unit - FIRST + 1] ?? 0) + 1;
  for (let i = 0; i <= LAST - FIRST; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(starts[LAST - FIRST + 1] ?? 0);
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    if (unit === 0) continue;
    const place = next[unit - FIRST] ?? 0;
    places[place] = at;
    next[unit - FIRST] = place + 1;
  }
  return { starts, places };
}

export class Lexicons {
  private made: Lexicon[] | null = null;
  constructor(private readonly segments: readonly Segment[]) {}

  get all(): readonly Lexicon[] {
    this.made ??= this.segments.map(({ lexicon, titlesEnd }) => ({
      units: lexicon,
      titlesEnd,
      ...placesOf(lexicon),
    }));
    return this.made;
  }
}

/** Places at which a character stands. */
export function placesIn({ starts, places }: Lexicon, unit: number): Uint32Array {
  return unit < FIRST || unit > LAST
    ? places.subarray(0, 0)
    : places.subarray(starts[unit - FIRST], starts[unit - FIRST + 1]);
}

/** Characters that begin something in the lexicon. */
export function* charactersOf({ starts }: Lexicon): Generator<number> {
  for (let i = 0; i <= LAST - FIRST; i += 1) if ((starts[i + 1] ?? 0) > (starts[i] ?? 0)) yield FIRST + i;
}

/** Characters other than this one that can sound the same. */
export const othersAlike = (unit: number): readonly number[] => sameSound(unit).filter((other) => other !== unit);

export function textOf(units: Uint16Array, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(from, to));
}

/** Candidates, each kept once: by a hash of their characters, so that a word that stands there often costs little. */
export class Candidates {
  private readonly known = new Map<number, { word: string; inTitle: boolean; merit: number }>();

  tell(lexicon: Lexicon, from: number, to: number, merit: number): void {
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = (hash * 20_993 + (lexicon.units[at] ?? 0)) % 4_398_046_511_093;
    const inTitle = from < lexicon.titlesEnd;
    const entry = this.known.get(hash);
    if (entry === undefined) this.known.set(hash, { word: textOf(lexicon.units, from, to), inTitle, merit });
    else {
      entry.inTitle ||= inTitle;
      entry.merit = Math.max(entry.merit, merit);
    }
  }

  /** The best by merit, then by how often the documents have it (a title counts more). Null: none. */
  best(frequency: (word: string) => number): string | null {
    const highest = Math.max(0, ...[...this.known.values()].map(({ merit }) => merit));
    let best: string | null = null;
    let most = -1;
    for (const { word, inTitle, merit } of this.known.values()) {
      if (merit < highest) continue;
      const value = frequency(word) * (inTitle ? TITLE_COUNTS : 1);
      if (value > most) {
        most = value;
        best = word;
      }
    }
    return best;
  }
}

/** How much more an occurrence in a title counts. */
const TITLE_COUNTS = 4;
