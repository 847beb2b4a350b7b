import type { ScoreKnot } from '../../programmes/types';
import { DomainError } from '../errors';
import { type Exact, exact } from '../exact';

export interface Band {
  from: Exact;
  to: Exact;
}

function ends(table: readonly ScoreKnot[]): { first: ScoreKnot; last: ScoreKnot } {
  const first = table[0];
  const last = table.at(-1);
  if (!first || !last) throw new RangeError('An empty score table');
  return { first, last };
}

/**
 * R-SCORE 1: S(n), 0–45, of n heads: linear between the knots, the last score above them, and below the first knot
 * proportionally to zero. Example (small table): S(49)=14.7, S(50)=15, S(96)=33, S(120)=45.
 */
export function tableScore(table: readonly ScoreKnot[], heads: number): Exact {
  if (!Number.isInteger(heads) || heads < 0) throw new DomainError('INVALID_INPUT', { heads });
  const { first, last } = ends(table);
  if (heads < first.heads) return exact(first.score).mul(heads).div(first.heads);
  if (heads >= last.heads) return exact(last.score);
  const upperIndex = table.findIndex((knot) => knot.heads > heads);
  const lower = table[upperIndex - 1] ?? first;
  const upper = table[upperIndex] ?? last;
  return exact(upper.score - lower.score)
    .mul(heads - lower.heads)
    .div(upper.heads - lower.heads)
    .add(lower.score);
}

/**
 * The source's band (15–25, 25–35, 35–45) in which n heads fall; a knot belongs to the band above it, and everything from
 * the last-but-one knot on to the last band. Undefined below the minimum: nothing can be judged there.
 */
export function tableBand(table: readonly ScoreKnot[], heads: number): Band | undefined {
  if (heads < ends(table).first.heads) return undefined;
  let lower = 0;
  while (lower < table.length - 2 && (table[lower + 1]?.heads ?? Infinity) <= heads) lower += 1;
  const from = table[lower];
  const to = table[lower + 1];
  return from && to ? { from: exact(from.score), to: exact(to.score) } : undefined;
}
