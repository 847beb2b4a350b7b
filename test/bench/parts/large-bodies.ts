/**
 * Somebody's call while eight visitors send profiles of 550 KB as fast as they are answered, against the same call while the eight send ordinary ones that are refused
 * as well. Rounds alternate, so that what else the machine does meanwhile strikes both.
 */
import { startBenchGateway } from '../support/gateway';
import { runAll } from '../support/load';
import { giveProfile, startBureau } from '../support/people';
import type { Row } from '../support/report';
import { median, milliseconds, percentile, times } from '../support/statistics';

const VISITORS = 8;
const KILOBYTES = 550;
const ROUNDS = 6;
const CALLS = 60;
/** Of the other's call, beside what ordinary bodies leave it. */
const LIMIT = 2;

const profile = (enterprise: string) => ({ name: '示例访客', enterprise, phone: '123', kind: 'sme-manager' as const });
const LOADS = {
  'nobody else': null,
  'eight send ordinary profiles': profile('示例企业'),
  [`eight send profiles of ${KILOBYTES} KB`]: profile('示'.repeat((KILOBYTES * 1024) / 3)),
};

export async function largeBodies(): Promise<Row[]> {
  const gateway = await startBenchGateway();
  try {
    await startBureau(gateway);
    await giveProfile(gateway, 'trainee-1', 1001);
    const refused = new Set<string>();
    const work = Object.keys(LOADS).map(() => ({ calls: 0, cpuMs: 0 }));
    const measured = async (input: ReturnType<typeof profile> | null, at: number): Promise<number[]> => {
      const sum = work[at] as (typeof work)[number];
      const before = gateway.cpuMs();
      let running = input !== null;
      const visitor = async (n: number): Promise<void> => {
        for (let made = 0; running && input; made += 1) {
          // each of them a new one after a while, since one is told to wait
          const persona = `visitor-${n + VISITORS * Math.floor(made / 40)}`;
          sum.calls += 1;
          await gateway.call(persona, 'identity.saveProfile', input).catch((error: Error) => {
            refused.add(/: (\w+)/.exec(error.message)?.[1] ?? error.message);
          });
        }
      };
      const visitors = Array.from({ length: VISITORS }, (_, n) => visitor(n + 1));
      const { each } = await runAll(CALLS, 1, () => gateway.call('trainee-1', 'identity.me', {}));
      running = false;
      await Promise.all(visitors);
      sum.calls += CALLS;
      sum.cpuMs += gateway.cpuMs() - before;
      return each;
    };
    const loads = Object.values(LOADS);
    for (const [at, load] of loads.entries()) await measured(load, at);
    const samples = loads.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [at, load] of loads.entries()) samples[at]?.push(...(await measured(load, at)));
    const beside = samples[1] ?? [];
    return Object.keys(LOADS).map((what, at): Row => {
      const list = samples[at] ?? [];
      const ratio = median(list) / median(beside);
      return {
        what: `identity.me, ${what}`,
        figure: `p50 ${milliseconds(median(list))}, p99 ${milliseconds(percentile(list, 0.99))}, CPU ${milliseconds((work[at]?.cpuMs ?? 0) / (work[at]?.calls ?? 1))}${at === 2 ? `; refused with ${[...refused].join(', ')}` : ''}`,
        ratio: at === 1 ? '1' : `p50 ${times(ratio)}, p99 ${times(percentile(list, 0.99) / percentile(beside, 0.99))}`,
        limit: at === 2 ? `p50 ≤ ${LIMIT} ×` : '',
        ...(at === 2 && { met: ratio <= LIMIT }),
      };
    });
  } finally {
    await gateway.close();
  }
}
