/** Several kinds of calls in one run, each beside the first of them. */
import { runAll } from './load';
import type { Row } from './report';
import { median, milliseconds, percentile, times } from './statistics';

/** The first kind reads one document: what every other one is compared with. */
export type Kind = readonly [what: string, call: (n: number) => Promise<unknown>];

/** Milliseconds of `calls` calls of each kind, in small turns, so that a disturbance strikes all kinds alike. */
export async function inTurns(kinds: readonly Kind[], calls: number, turnOf: number): Promise<number[][]> {
  const samples = kinds.map((): number[] => []);
  for (let turn = 0; turn < calls; turn += turnOf)
    for (const [at, [, call]] of kinds.entries())
      samples[at]?.push(...(await runAll(turnOf, 1, (n) => call(turn + n))).each);
  return samples;
}

/** A row for each kind: p50 and p99, beside those of the first, and whether p99 stays within the limit. */
export function rowsBesideFirst(kinds: readonly Kind[], samples: readonly number[][], limitP99Ms: number): Row[] {
  const [p50, p99] = [median(samples[0] ?? []), percentile(samples[0] ?? [], 0.99)];
  return kinds.map(([what], at) => {
    const list = samples[at] ?? [];
    const own = percentile(list, 0.99);
    return {
      what,
      figure: `p50 ${milliseconds(median(list))}, p99 ${milliseconds(own)}`,
      ratio: at === 0 ? '1' : `p50 ${times(median(list) / p50)}, p99 ${times(own / p99)} one document`,
      limit: at === 0 ? '' : `p99 ≤ ${limitP99Ms} ms`,
      ...(at === 0 ? {} : { met: own <= limitP99Ms }),
    };
  });
}
