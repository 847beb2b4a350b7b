/**
 * 待办 of somebody for whom 5,000 cases wait: p50 and p99 of the first page and of a later one on a warm instance, against reading one
 * document through the same route. Cases are put into the store as session.publish and the steps leave them.
 */
import type { SessionDoc } from '../../../cloudfunctions/records';
import { caseKey, type CaseDoc } from '../../../cloudfunctions/records/case';
import { idOf } from '../../../cloudfunctions/platform/ids';
import { startBenchGateway } from '../support/gateway';
import { runAll } from '../support/load';
import { startBureau, startInstitution } from '../support/people';
import { inTurns, rowsBesideFirst } from '../support/beside-first';
import type { Row } from '../support/report';
import { settledYear } from '../support/year';

const CASES = 5000;
const SESSIONS = 500;
const CALLS = 200;
const LIMIT_P99_MS = 50;

const DAY = 86_400_000;
const NOW = Date.parse('2026-06-01T02:00:00Z');

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function caseDoc(n: number, session: SessionDoc): CaseDoc {
  const programme = 'lecture-hall-2018';
  const since = NOW - ((n * 37) % 300) * DAY;
  const taken = { by: 'u', as: 'evaluator', values: {}, reason: '', key: '', late: false };
  return {
    _id: idOf('case', 'bench', String(n)),
    programme,
    procedure: 'session-evaluation',
    about: { kind: 'session', id: session._id },
    body: session.institutionId,
    area: session.regionId,
    startsAt: since - DAY,
    year: 2026,
    openedAt: since - 30 * DAY,
    opener: null,
    steps: ['submit', 'forward', 'hand-over', 'score'].map((step, at) => ({
      ...taken,
      step,
      to: step,
      at: since + at,
    })),
    state: 'scored',
    since,
    dueDay: n % 4 === 0 ? null : dayOf(NOW + (((n * 53) % 120) - 40) * DAY),
    provisional: false,
    holders: [caseKey(programme, 'bureau', 'all')],
    watchers: [],
    ended: false,
    actors: ['u'],
  };
}

export async function inbox(): Promise<Row[]> {
  const gateway = await startBenchGateway();
  try {
    await startBureau(gateway);
    await startInstitution(gateway);
    const { sessions } = settledYear(2026, SESSIONS);
    await gateway.load(
      'sessions',
      sessions.map((session) => ({ ...session })),
    );
    const docs = Array.from({ length: CASES }, (_, n) => caseDoc(n, sessions[n % SESSIONS] as SessionDoc));
    await gateway.load(
      'cases',
      docs.map((doc) => ({ ...doc })),
    );
    const id = await gateway.own('bureau-1', 'bench-insert.add', { document: { text: 'x'.repeat(400) } });
    const kinds: [string, (n: number) => Promise<unknown>][] = [
      ['one document', () => gateway.own('bureau-1', 'bench-insert.get', { id })],
      [`case.list, ${CASES} waiting, first 20`, () => gateway.call('bureau-1', 'case.list', { limit: 20 }, NOW)],
      [
        'the same, a later page',
        (n) => gateway.call('bureau-1', 'case.list', { limit: 20, offset: (n * 20) % CASES }, NOW),
      ],
      ['only the red figure', () => gateway.call('bureau-1', 'case.list', { limit: 1 }, NOW)],
    ];
    const { totals } = await gateway.call('bureau-1', 'case.list', {}, NOW);
    if (totals.waiting !== CASES) throw new Error(`${totals.waiting} of ${CASES} wait`);
    for (const [, call] of kinds) await runAll(20, 1, call);
    const samples = await inTurns(kinds, CALLS, 10);
    return rowsBesideFirst(kinds, samples, LIMIT_P99_MS);
  } finally {
    await gateway.close();
  }
}
