/** A sum that keeps what a plain one rounds away at each step, as MongoDB's does: 0.1 + 0.2 + 0.3 is 0.6. */
export function total(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
}

/** null without any values */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : total(values) / values.length;
}

/** Standard deviation of a whole (`less` 0) or of a sample (1); null when there are too few values or one is not finite. */
export function deviation(values: readonly number[], less: 0 | 1): number | null {
  const average = mean(values);
  if (average === null || values.length <= less) return null;
  if (!values.every(Number.isFinite)) return null;
  return Math.sqrt(total(values.map((value) => (value - average) ** 2)) / (values.length - less));
}
