/** The value below which the share `p` (0–1) of the numbers lies (nearest rank). */
export function percentile(numbers: readonly number[], p: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** Exponent k of time ~ size^k between two measurements. */
export const growthExponent = (sizes: readonly [number, number], times: readonly [number, number]): number =>
  Math.log(times[1] / times[0]) / Math.log(sizes[1] / sizes[0]);

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
export const perSecond = (value: number): string => `${value.toFixed(0)}/s`;
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
