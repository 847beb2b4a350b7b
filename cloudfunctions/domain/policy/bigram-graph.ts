import { keyOf } from './bigrams';
import { documentsWith, lowerBound, rankIn, type PolicyIndex } from './policy-index';

/**
 * The bigrams of all documents as a graph: from a character to those that follow it somewhere. Words typed in pinyin or with a slip are
 * ways through it, so that no list of words is kept and whatever any document says can be meant.
 */

/** Calls `visit` with each ideograph that follows another one, and in how many articles it does. */
export function forEachNext(index: PolicyIndex, unit: number, visit: (next: number, articles: number) => void): void {
  const single = index.parts.length === 1;
  for (const { segment } of index.parts) {
    const end = lowerBound(segment.keys, keyOf(unit + 1, 0));
    for (let rank = lowerBound(segment.keys, keyOf(unit, 0x4e00)); rank < end; rank += 1) {
      const key = segment.keys[rank] ?? 0;
      if ((key & 0xffff) > 0x9fff) break;
      visit(key & 0xffff, single ? (segment.counts[rank] ?? 0) : documentsWith(index, key));
    }
  }
}

/** By ideograph: how often something follows it, and how often it follows something. */
interface Masses {
  before: ReadonlyMap<number, number>;
  behind: ReadonlyMap<number, number>;
}
const known = new WeakMap<PolicyIndex, Masses>();

/** Worked out once for an index: a few milliseconds. */
function massesOf(index: PolicyIndex): Masses {
  const earlier = known.get(index);
  if (earlier !== undefined) return earlier;
  const before = new Map<number, number>();
  const behind = new Float64Array(0x10000);
  for (const { segment } of index.parts) {
    for (let rank = 0; rank < segment.keys.length; rank += 1) {
      const key = segment.keys[rank] ?? 0;
      const [first, second] = [key >>> 16, key & 0xffff];
      if (first < 0x4e00 || first > 0x9fff || second === 0) continue;
      const count = segment.counts[rank] ?? 0;
      before.set(first, (before.get(first) ?? 0) + count);
      behind[second] = (behind[second] ?? 0) + count;
    }
  }
  const masses = { before, behind: new Map([...behind.entries()].filter(([, mass]) => mass > 0)) };
  known.set(index, masses);
  return masses;
}

/** Ideographs that something follows, and how often altogether. */
export const beginnings = (index: PolicyIndex): ReadonlyMap<number, number> => massesOf(index).before;

/**
 * How much two characters belong together, 0 … 1: the share of the rarer one's occurrences that stand beside the other. Parts of a word have
 * a few per cent and more, neighbours by chance far less.
 */
export function bond(index: PolicyIndex, first: number, second: number): number {
  const { before, behind } = massesOf(index);
  const mass = Math.min(before.get(first) ?? Infinity, behind.get(second) ?? Infinity);
  return documentsWith(index, keyOf(first, second)) / mass;
}

/** How many articles have all bigrams of these words: those that say them, and hardly any others. */
export function articlesWith(index: PolicyIndex, ...words: readonly string[]): number {
  let count = 0;
  for (const { segment } of index.parts) {
    const ranks = new Set(
      words.flatMap((word) =>
        Array.from({ length: word.length - 1 }, (_, i) =>
          rankIn(segment, keyOf(word.charCodeAt(i), word.charCodeAt(i + 1))),
        ),
      ),
    );
    if (ranks.has(-1) || ranks.size === 0) continue;
    const [rarest = 0, ...others] = [...ranks].sort((a, b) => (segment.counts[a] ?? 0) - (segment.counts[b] ?? 0));
    let articles = articlesOf(segment, rarest, null);
    for (const rank of others) articles = articlesOf(segment, rank, articles);
    count += articles.length;
  }
  return count;
}

/** Articles of a bigram, in ascending order; only those among the given ones. */
function articlesOf(
  { offsets, postings }: PolicyIndex['parts'][number]['segment'],
  rank: number,
  among: readonly number[] | null,
): number[] {
  const found: number[] = [];
  const end = offsets[rank + 1] ?? 0;
  let article = 0;
  let next = 0;
  for (let at = offsets[rank] ?? 0; at < end; at += 1) {
    let byte = postings[at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    article += step;
    if (among === null) {
      found.push(article);
      continue;
    }
    while (next < among.length && (among[next] ?? 0) < article) next += 1;
    if (next === among.length) break;
    if (among[next] === article) found.push(article);
  }
  return found;
}
