import { normalise } from '../policy/normalise';
import { SYNONYMS } from '../policy/tables/synonyms';

const SHORTEST = 2;
const LONGEST = 8;
/** A word stands at least so often, and beside so many different neighbours on either side: 训机构 always has 培 before it and is none. */
const LEAST = 3;
const LEAST_NEIGHBOURS = 3;
/** A stretch that has the same neighbour more often than this is a piece of a longer word: 小企业 of 中小企业. */
const MOST_OF_ONE = 0.75;
const MOST_WORDS = 4000;
/** Nobody searches words that begin or end with one of these. */
const FILLERS = new Set(
  '的了和与及或在对为等各其之以于由从向按并将可应须且有是不个所该每本一二三四五六七八九十第至中上下内外前后时到到年月日元万亿',
);

/** What a place is called by, cut from its name: 市中小企业. */
const RANKS = new Set('省市县区州盟旗局厅委办');

interface Candidate {
  count: number;
  before: Map<string, number>;
  after: Map<string, number>;
}

/**
 * Words that the texts use often, most frequent first: stretches of ideographs that stand in varying company, and the terms of the search's own
 * synonyms that the texts contain. Needs no dictionary. Linear in the length of the texts.
 */
export function frequentWords(texts: readonly string[]): string[] {
  const candidates = new Map<string, Candidate>();
  const all = [...new Set(texts)].map(normalise);
  for (const text of all) for (const run of text.match(/[\u4e00-\u9fff]+/g) ?? []) gather(run, candidates);
  const known = new Set(SYNONYMS.flatMap(([, terms]) => terms.split(' ')));
  const joined = all.join('\n');
  const found = new Map<string, number>();
  for (const word of known) {
    const count = candidates.get(word)?.count ?? (joined.includes(word) ? 1 : 0);
    if (count > 0) found.set(word, count);
  }
  for (const [word, { count, before, after }] of candidates) {
    if (count >= LEAST && isVaried(before, count) && isVaried(after, count)) found.set(word, count);
  }
  return [...found]
    .sort((a, b) => b[1] * b[0].length - a[1] * a[0].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

function gather(run: string, candidates: Map<string, Candidate>): void {
  for (let from = 0; from < run.length; from += 1) {
    if (FILLERS.has(run.charAt(from)) || RANKS.has(run.charAt(from))) continue;
    for (let length = SHORTEST; length <= LONGEST && from + length <= run.length; length += 1) {
      if (FILLERS.has(run.charAt(from + length - 1))) continue;
      const word = run.slice(from, from + length);
      let candidate = candidates.get(word);
      if (candidate === undefined) {
        candidate = { count: 0, before: new Map(), after: new Map() };
        candidates.set(word, candidate);
      }
      candidate.count += 1;
      // The edge of a stretch is a neighbour of its own each time.
      bump(candidate.before, run.charAt(from - 1) || `^${candidate.count}`);
      bump(candidate.after, run.charAt(from + length) || `$${candidate.count}`);
    }
  }
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function isVaried(neighbours: ReadonlyMap<string, number>, count: number): boolean {
  return neighbours.size >= LEAST_NEIGHBOURS && Math.max(...neighbours.values()) <= count * MOST_OF_ONE;
}
