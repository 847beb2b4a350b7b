import { diffArrays } from 'diff';

export interface AlignedArticle {
  articleId: string;
  number: string;
  heading: string;
  text: string;
}
export type Pair<A> = readonly [before: A | null, after: A | null];

/** Articles further apart than this are the same one only when they carry the same number or heading. */
const NEAR = 12;
/** Share of character pairs that two texts have in common. */
const ALIKE = 0.35;
const ALIKE_WITH_SAME_NUMBER = 0.12;

/**
 * Which article of the later version each article of the earlier one has become, in reading order (R-POLICY 6). By what they say, not by id or number
 * alone: one that was put in moves all numbers behind it. Pure.
 */
export function alignArticles<A extends AlignedArticle>(before: readonly A[], after: readonly A[]): Pair<A>[] {
  const pairs: Pair<A>[] = [];
  const gapBefore: A[] = [];
  const gapAfter: A[] = [];
  const settle = (): void => {
    pairs.push(...alignGap(gapBefore.splice(0), gapAfter.splice(0)));
  };
  let b = 0;
  let a = 0;
  const key = ({ heading, text }: A): string => `${heading}\u0000${text}`;
  for (const { added, removed, value } of diffArrays(before.map(key), after.map(key))) {
    const many = value.length;
    if (added) gapAfter.push(...after.slice(a, (a += many)));
    else if (removed) gapBefore.push(...before.slice(b, (b += many)));
    else {
      settle();
      for (let i = 0; i < many; i += 1) pairs.push([before[b + i] ?? null, after[a + i] ?? null]);
      b += many;
      a += many;
    }
  }
  settle();
  return pairs;
}

/** The pairing in order with the most likeness, between articles that are the same to the letter. */
function alignGap<A extends AlignedArticle>(before: readonly A[], after: readonly A[]): Pair<A>[] {
  const bags = new Map([...before, ...after].map((article) => [article, pairsOf(article.text)]));
  const likeness = (b: number, a: number): number => {
    const [one, other] = [before[b], after[a]];
    if (one === undefined || other === undefined) return 0;
    const sameNumber = one.number !== '' && one.number === other.number;
    const sameHeading = one.heading !== '' && one.heading === other.heading;
    if (Math.abs(a - b) > NEAR && !sameNumber && !sameHeading) return 0;
    const alike = shareOf(bags.get(one) ?? new Map(), bags.get(other) ?? new Map());
    if (alike < (sameNumber || sameHeading ? ALIKE_WITH_SAME_NUMBER : ALIKE)) return 0;
    return alike + (sameNumber ? 0.3 : 0) + (sameHeading ? 0.3 : 0);
  };
  // best[b][a]: the most that before[b…] and after[a…] can have in common.
  const score = before.map((_, b) => Float64Array.from(after, (_, a) => likeness(b, a)));
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const at = (rows: readonly Float64Array[], b: number, a: number): number => rows[b]?.[a] ?? 0;
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      const together = at(score, b, a) > 0 ? at(score, b, a) + at(best, b + 1, a + 1) : 0;
      const row = best[b];
      if (row) row[a] = Math.max(together, at(best, b + 1, a), at(best, b, a + 1));
    }
  }
  const pairs: Pair<A>[] = [];
  let b = 0;
  let a = 0;
  while (b < before.length || a < after.length) {
    const here = at(best, b, a);
    if (at(score, b, a) > 0 && here === at(score, b, a) + at(best, b + 1, a + 1)) {
      pairs.push([before[b] ?? null, after[a] ?? null]);
      b += 1;
      a += 1;
    } else if (b < before.length && here === at(best, b + 1, a)) {
      pairs.push([before[b] ?? null, null]);
      b += 1;
    } else {
      pairs.push([null, after[a] ?? null]);
      a += 1;
    }
  }
  return pairs;
}

/** How often each two neighbouring characters stand in a text. */
function pairsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const two = text.slice(i, i + 2);
    counts.set(two, (counts.get(two) ?? 0) + 1);
  }
  return counts;
}

/** Dice: twice what both have, by what there is in all; 0 to 1. */
function shareOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const [two, times] of small) common += Math.min(times, large.get(two) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 1 : (2 * common) / all;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, n) => total + n, 0);
