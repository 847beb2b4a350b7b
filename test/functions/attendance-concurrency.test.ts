import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { codeAt, strokesOf } from './support/attendance';
import { startGateway, type GatewayOptions, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, register, startBureau } from './support/people';
import { publishSession, START } from './support/sessions';

const MINUTE = 60_000;
const RETRIES = 5;
/** In the middle of a slot, ten minutes in; the test's own running time stays far within the three slots. */
const NOW = START + 10 * MINUTE;

const personasOf = (people: number) => Array.from({ length: people }, (_, i) => `trainee-${i + 1}`);

/** Everybody at once, each sending everything five times, as phones do on a bad network. */
const crowd = <T>(people: number, send: (persona: string) => Promise<T>): Promise<T[]> =>
  Promise.all(personasOf(people).flatMap((persona) => Array.from({ length: RETRIES }, () => send(persona))));

async function withGateway(options: GatewayOptions, work: (gateway: TestGateway) => Promise<void>): Promise<void> {
  const gateway = await startGateway(options);
  try {
    await work(gateway);
  } finally {
    await gateway.close();
  }
}

describe('R-ATTEND 3: one person, one scan, one signature, however often they are sent', () => {
  test.each([
    { people: 200, duplicateError: '-501001' as const },
    { people: 40, duplicateError: '-502001' as const },
  ])(
    '$people people at once with 5 retries each (a duplicate is $duplicateError)',
    async ({ people, duplicateError }) => {
      await withGateway({ duplicateError }, async (gateway) => {
        await startBureau(gateway);
        const institutionId = await createInstitution(gateway, 1);
        await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
        await grantRole(gateway, 'evaluator-1', 'evaluator');
        const { sessionId, venueIds } = await publishSession(gateway, institutionId);
        const code = await codeAt(gateway, 'institution-1', { sessionId, venueId: venueIds[0] ?? '' }, NOW);
        await Promise.all(personasOf(people).map((persona) => register(gateway, persona)));

        const sign = { sessionId, strokes: strokesOf() };
        const answers = await crowd(people, async (persona) => {
          const scanned = await gateway.answer(persona, 'attendance.scan', { code, scannedAt: NOW }, { at: NOW });
          const signed = await gateway.answer(persona, 'attendance.sign', sign, { at: NOW });
          return { scanned, signed };
        });
        expect(answers.filter(({ scanned, signed }) => !scanned.ok || !signed.ok)).toEqual([]);
        const firstOnes = (which: 'scanned' | 'signed') =>
          answers.filter(({ [which]: answer }) => answer.ok && !answer.data.repeated).length;
        expect(firstOnes('scanned')).toBe(people);
        expect(firstOnes('signed')).toBe(people);

        const { counts, people: list } = await gateway.call(
          'institution-1',
          'attendance.live',
          { sessionId },
          { at: NOW },
        );
        expect(counts).toEqual({ registered: people, scanned: people, signed: people, missing: 0, staff: 0 });
        expect(new Set(list.map((person) => person.personId)).size).toBe(people);
        const { session } = await gateway.call('visitor-1', 'session.get', { sessionId }, { at: NOW });
        expect(session.registered).toBe(people);
        const { refusals } = await gateway.call('evaluator-1', 'attendance.review', { sessionId }, { at: NOW });
        expect(refusals.filter((refusal) => refusal.code !== 'REPEATED')).toEqual([]);
      });
    },
  );
});

describe('the paired proof: looking first and adding then counts people twice', () => {
  let functionsDir: string;

  beforeAll(async () => {
    functionsDir = mkdtempSync(join(tmpdir(), 'naive-'));
    await build({
      entryPoints: [join(__dirname, 'support/naive-sign-in.ts')],
      outfile: join(functionsDir, 'naive/index.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      keepNames: true,
      logLevel: 'error',
    });
  });
  afterAll(() => {
    rmSync(functionsDir, { recursive: true, force: true });
  });

  test('of 200 people with 5 retries each the naive version makes more than 200', async () => {
    await withGateway({ functionsDir }, async (gateway) => {
      const post = (persona: string, verb: string) =>
        // No operation of the contract: only this test knows it.
        gateway.answer(
          persona,
          `naive.${verb}` as 'attendance.scan',
          { sessionId: 'room' } as never,
        ) as Promise<unknown>;
      // Everybody is logged in beforehand, as in the test above, so that the retries of one person arrive side by side.
      await Promise.all(personasOf(200).map((persona) => post(persona, 'count')));
      await crowd(200, (persona) => post(persona, 'signIn'));
      const counted = (await post('trainee-1', 'count')) as { data: { total: number } };
      expect(counted.data.total).toBeGreaterThan(200);
    });
  });
});
