/**
 * One bad stored row never ends a list: every collection, damaged, and every list, as those who have it. `npm test` damages each collection in
 * one way, the ways by turns; with FUZZ_CALLS (`npm run test:fuzz`) in every way that a field can be, and reads as two who have the list, not as one.
 */
import { operations, type OperationName } from '../../cloudfunctions/contract';
import { connect, type Data } from '../localcloud/builders/sdk';
import { startWhole, type Whole } from './builders/whole';

let whole: Whole;
beforeAll(async () => {
  whole = await startWhole();
});
afterAll(() => whole.gateway.close());

const names = Object.keys(operations) as OperationName[];
const lists = [
  ...names.filter((name) => /\.list/.test(name)),
  ...(['attendance.live', 'plan.progress', 'policy.overview', 'policy.search', 'policy.match'] as const),
];
const COLLECTIONS = [
  ...[
    'sessions',
    'cases',
    'registrations',
    'attendances',
    'scores',
    'followupCalls',
    'policies',
    'policyDrafts',
    'questions',
  ],
  ...[
    'institutions',
    'invitations',
    'users',
    'audits',
    'outbox',
    'favourites',
    'policyInterpretations',
    'policySynonyms',
  ],
  ...['policyMisses', 'handbookEditions', 'materials', 'materialFiles', 'venueCounters', 'draws', 'consents'],
];

const inputOf = (name: OperationName): Record<string, unknown> => {
  const { sessionId } = whole.course;
  if (name === 'session.listMonth') return { month: '2026-03' };
  if (name === 'plan.progress') return { year: 2026 };
  if (name === 'question.listPublic') return { policyId: policyId() };
  return operations[name].subject === 'session' ? { sessionId } : {};
};
const policyId = (): string =>
  (whole.calls.find(({ operation }) => operation === 'question.ask')?.input as { policyId: string }).policyId;

const read = (persona: string, name: OperationName) =>
  whole.gateway.answer(persona, name, inputOf(name), { at: whole.now });

/** What becomes of a field; ids by which rows are found stay, so that the row is found. */
const damages: Record<string, (value: unknown, name: string) => unknown> = {
  'without its values': () => null,
  'with other kinds of values': (value) => (typeof value === 'object' ? 7 : typeof value === 'number' ? '七' : 7),
  'from 1970': (value) => (typeof value === 'number' ? 0 : value),
};
const KEPT = new Set([
  '_id',
  'sessionId',
  'userId',
  'policyId',
  'month',
  'year',
  'holders',
  'watchers',
  'state',
  'ended',
  'owner',
  'dismissed',
  'removedAt',
  'openid',
  'grants',
  'public',
  'kind',
]);

const WHOLE = process.env['FUZZ_CALLS'] !== undefined;
const kinds = Object.keys(damages);
const CASES = COLLECTIONS.flatMap((collection, index) =>
  (WHOLE ? kinds : kinds.slice(index % kinds.length).slice(0, 1)).map((how) => ({ collection, how, index })),
);

/** A list of one session's people has nothing to stand on when that session is the damaged row: it is left out there. */
test.each(CASES)(
  '$collection, one $how: every list is still there for everybody',
  async ({ collection, how, index }) => {
    const { db } = connect(whole.gateway.localcloud);
    const { data } = await db.collection(collection).where({}).limit(1).get();
    const row = data[0] as (Data & { _id: string }) | undefined;
    if (!row) return;
    const { _id, ...kept } = row;
    const damaged = Object.fromEntries(
      Object.entries(kept).map(([name, value]) => [name, KEPT.has(name) ? value : damages[how]?.(value, name)]),
    );
    await db.collection(collection).doc(_id).set({ data: damaged });
    const failed: string[] = [];
    for (const name of lists.filter((one) => collection !== 'sessions' || operations[one].subject === 'none')) {
      const { who } = operations[name] as { who: Record<string, unknown> };
      const personas = ['trainee-1', 'bureau-1', 'evaluator-1', 'institution-1'].filter(
        (persona) => who['visitor'] !== undefined || who[persona.split('-')[0] ?? ''] !== undefined,
      );
      for (const persona of WHOLE ? personas.slice(0, 2) : personas.slice(index % personas.length).slice(0, 1)) {
        const answer = await read(persona, name);
        if (!answer.ok && answer.error.code === 'INTERNAL') failed.push(`${name} as ${persona}`);
      }
    }
    await db.collection(collection).doc(_id).set({ data: kept });
    expect(failed).toEqual([]);
  },
);
