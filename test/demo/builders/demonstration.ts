/** A gateway in memory, the seed run over it, and everything that was sent. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalcloud, type Localcloud } from '../../../localcloud';
import { COMMIT_CONFLICT_EVERY, requireIndexes } from '../../support/strict';
import type { FinishedCall } from '../../../demo/client';
import { Client } from '../../../demo/client';
import { seedDemonstration } from '../../../demo/seed-demonstration';
import type { Input, OperationName, Output } from '../../../cloudfunctions/contract';

const root = join(__dirname, '..', '..', '..');

/** The secrets that config/cloudbase/environment.json names, made up anew. */
function madeUpEnvironment(): Record<string, string> {
  const wanted = JSON.parse(readFileSync(join(root, 'config/cloudbase/environment.json'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, kind]) => kind.startsWith('hex'))
      .map(([name, kind]) => [name, randomBytes(Number(/\d+/.exec(kind)?.[0])).toString('hex')]),
  );
}

export interface Demonstration {
  gateway: Localcloud;
  /** Every call that succeeded, in the order of its answer. */
  sent: FinishedCall[];
  /** Runs the seed; with `stopAfter` it breaks off after so many calls of this run. */
  seed(stopAfter?: number): Promise<number>;
  /** One call at the demonstration's own moment. */
  call<N extends OperationName>(operation: N, persona: string, input: Input<N>): Promise<Output<N>>;
  clockOffset(): Promise<number>;
  close(): Promise<void>;
}

export async function startDemonstration(): Promise<Demonstration> {
  const env = madeUpEnvironment();
  const gateway = await startLocalcloud({
    functionsDir: join(root, 'dist/cloudfunctions'),
    configDir: join(root, 'config/cloudbase'),
    personasFile: join(root, 'demo/personas.json'),
    env,
    timers: false,
    commitConflictEvery: COMMIT_CONFLICT_EVERY,
  });
  const sent: FinishedCall[] = [];
  const client = new Client(gateway.url, 4);
  let now = 0;
  return {
    gateway,
    sent,
    seed: async (stopAfter = Number.POSITIVE_INFINITY) => {
      let calls = 0;
      const onCall = (call: FinishedCall): void => {
        sent.push(call);
        calls += 1;
        if (calls === stopAfter) throw new Error('broken off');
      };
      ({ now } = await seedDemonstration({ url: gateway.url, bootstrapCode: env['BOOTSTRAP_CODE'] ?? '', onCall }));
      return now;
    },
    call: (operation, persona, input) => client.call(operation, persona, now, input),
    clockOffset: async () => (await client.clock()).offsetMs,
    close: async () => {
      client.close();
      const scans = gateway.scans();
      await gateway.close();
      requireIndexes(scans);
    },
  };
}
