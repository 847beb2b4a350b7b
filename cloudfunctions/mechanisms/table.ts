/** Piecewise-linear tables. */
import { DomainError } from '../domain/errors';
import { type Exact, exact, showShort } from '../domain/exact';

/** So many score so much. */
export interface Knot {
  readonly at: number;
  readonly score: number;
}
export interface Band {
  from: Exact;
  to: Exact;
}

function ends(table: readonly Knot[]): { first: Knot; last: Knot } {
  const [first, last] = [table[0], table.at(-1)];
  if (!first || !last) throw new RangeError('An empty table');
  return { first, last };
}

/** The knots on both sides of `count`; undefined below the first and from the last one on. */
function around(table: readonly Knot[], count: number): { lower: Knot; upper: Knot } | undefined {
  const upper = table.find((knot) => knot.at > count);
  const lower = table.findLast((knot) => knot.at <= count);
  return lower && upper ? { lower, upper } : undefined;
}

/**
 * Linear between the knots, the last score above them, and below the first knot proportionally to nought.
 * Throws INVALID_INPUT for what is no count.
 */
export function tableScore(table: readonly Knot[], count: number): Exact {
  if (!Number.isInteger(count) || count < 0) throw new DomainError('INVALID_INPUT', { count });
  const { first, last } = ends(table);
  if (count < first.at) return exact(first.score).mul(count).div(first.at);
  const between = around(table, count);
  if (!between) return exact(last.score);
  const { lower, upper } = between;
  return exact(upper.score - lower.score)
    .mul(count - lower.at)
    .div(upper.at - lower.at)
    .add(lower.score);
}

/**
 * The band between two knots in which the count falls; a knot belongs to the band above it, and everything from the last-but-one knot on to
 * the last band. Undefined below the first knot.
 */
export function tableBand(table: readonly Knot[], count: number): Band | undefined {
  if (count < ends(table).first.at) return undefined;
  const lower = Math.min(
    table.findLastIndex((knot) => knot.at <= count),
    table.length - 2,
  );
  const [from, to] = [table[lower], table[lower + 1]];
  return from && to ? { from: exact(from.score), to: exact(to.score) } : undefined;
}

/** '96 人在 80 人（25 分）与 100 人（35 分）之间：25 + 10 × 16 ÷ 20 = 33'. */
export function tableLine(table: readonly Knot[], count: number, unit: string): string {
  const { first, last } = ends(table);
  const score = showShort(tableScore(table, count));
  const place = (knot: Knot): string => `${knot.at} ${unit}（${knot.score} 分）`;
  if (count < first.at)
    return `${count} ${unit}不足 ${place(first)}，按比例：${first.score} × ${count} ÷ ${first.at} = ${score}`;
  const between = around(table, count);
  if (!between) return `${count} ${unit}达到最高一档 ${place(last)}`;
  const { lower, upper } = between;
  if (count === lower.at) return `${count} ${unit}恰为一档：${score} 分`;
  const steps = `${lower.score} + ${upper.score - lower.score} × ${count - lower.at} ÷ ${upper.at - lower.at}`;
  return `${count} ${unit}在 ${place(lower)}与 ${place(upper)}之间：${steps} = ${score}`;
}
