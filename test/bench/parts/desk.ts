/**
 * The desks' lists with 5,000 rows, and the search over everything with 10,000 sessions, people and cases: p50 and p99 of a page on a warm instance, against
 * reading one document through the same route. Documents are put into the store as the product's operations leave them.
 */
import type { OperationName } from '../../../cloudfunctions/contract';
import { idOf } from '../../../cloudfunctions/platform/ids';
import type { CaseDoc, RegistrationDoc, UserDoc } from '../../../cloudfunctions/records';
import { caseKey } from '../../../cloudfunctions/records/case';
import { startBenchGateway, type BenchGateway } from '../support/gateway';
import { runAll } from '../support/load';
import { startBureau, startInstitution } from '../support/people';
import { inTurns, rowsBesideFirst, type Kind } from '../support/beside-first';
import type { Row } from '../support/report';
import { milliseconds } from '../support/statistics';
import { settledYear } from '../support/year';

/** Of each of two years: a list has the one, the search both. */
const ROWS = 5000;
/** As many as a desk asks for at once. */
const PAGE = 200;
const CALLS = Number(process.env['BENCH_CALLS'] ?? 300);
const LIMIT_P99_MS = 100;
const NOW = Date.parse('2026-11-01T02:00:00Z');

const TOPICS = ['贷款贴息', '税费减免', '创业担保', '数字化转型', '专精特新', '用工保障', '出口退税', '绿色制造'];
const SURNAMES = [...'赵钱孙李周吴郑王'];
const GIVEN = [...'一二三四五六七八九十'];
const QUERIES = [
  ...['贷款贴息', 'dktx', 'shuifei', '王', '赵一', '第4999期', '19900000001', '示例培训机构', '没有的', '数字化 第77'],
  ...['c', '李', 'zhuanjing', '91150100MA0000001A', '政策'],
];

/** Scored, and waiting for the bureau. */
function waiting(doc: CaseDoc): CaseDoc {
  const open = { state: 'scored', ended: false, watchers: [], holders: [caseKey(doc.programme, 'bureau', 'all')] };
  return { ...doc, ...open, steps: doc.steps.slice(0, -1), dueDay: '2026-11-20' };
}

const person = (n: number): UserDoc => ({
  _id: `bench-user-${n}`,
  openid: `bench-${n}`,
  grants: [],
  createdAt: 0,
  profile: {
    ...{ phoneSealed: '', phoneHash: `bench-${n}`, phoneMasked: '199****0000', kind: 'sme-manager', post: '' },
    name: `${SURNAMES[n % SURNAMES.length]}${GIVEN[n % GIVEN.length]}${n}`,
    enterprise: `示例企业${n}`,
    regionId: null,
    creditCode: '',
  },
});

async function load(gateway: BenchGateway): Promise<void> {
  const copies = (docs: readonly object[]): Record<string, unknown>[] => docs.map((doc) => ({ ...doc }));
  const years = [2025, 2026].map((year) => settledYear(year, ROWS));
  const sessions = years.flatMap((year) => year.sessions);
  const titled = sessions.map((one, n) => ({ ...one, title: `${TOPICS[n % TOPICS.length]}政策解读第${n % ROWS}期` }));
  await gateway.load('sessions', copies(titled));
  await gateway.load('scores', copies(years.flatMap((year) => year.scores)));
  const cases = years.flatMap((year, at) => (at === 0 ? year.cases : year.cases.map(waiting)));
  await gateway.load('cases', copies(cases));
  const people = sessions.map((_, n) => person(n));
  await gateway.load('users', copies(people));
  const booked = sessions.map(({ _id: sessionId, venues }, n): RegistrationDoc => {
    const userId = `bench-user-${n}`;
    const venueId = venues[0]?.venueId ?? '';
    return { _id: idOf('registration', sessionId, userId), sessionId, userId, venueId, state: 'registered', at: 0 };
  });
  await gateway.load('registrations', copies(booked));
  await gateway.load(
    'institutions',
    Array.from({ length: 40 }, (_, n) => ({
      ...{ _id: `bench-institution-${n}`, name: `示例培训机构${n}`, creditCode: `BENCH${n}`, regionId: '150100' },
      ...{ places: [], createdAt: 0 },
    })),
  );
}

export async function desk(): Promise<Row[]> {
  const gateway = await startBenchGateway();
  try {
    await startBureau(gateway);
    await startInstitution(gateway);
    await load(gateway);
    const id = await gateway.own('bureau-1', 'bench-insert.add', { document: { text: 'x'.repeat(400) } });
    const ask = (operation: OperationName, input: object, as = 'bureau-1') =>
      gateway.call(as, operation, input, NOW) as Promise<{ next?: string | null; total?: number }>;
    /** The first page, and the one in the middle. */
    async function pages(operation: OperationName, input: object): Promise<Kind[]> {
      let middle: string | undefined;
      for (let at = 0; at < ROWS / 2; at += PAGE) {
        const { next, total } = await ask(operation, { ...input, limit: PAGE, ...(middle && { cursor: middle }) });
        if (total !== ROWS) throw new Error(`${operation}: ${total} of ${ROWS} rows`);
        middle = next ?? middle;
      }
      return [
        [`${operation}, ${PAGE} of ${ROWS} rows`, () => ask(operation, { ...input, limit: PAGE })],
        ['the same, the page in the middle', () => ask(operation, { ...input, limit: PAGE, cursor: middle })],
      ];
    }
    const search = (as: string): Kind => [
      `case.search over ${2 * ROWS} of each kind, ${as}`,
      (n) => ask('case.search', { query: QUERIES[n % QUERIES.length] ?? '' }, as),
    ];
    const kinds: Kind[] = [
      ['one document', () => gateway.own('bureau-1', 'bench-insert.get', { id })],
      ...(await pages('session.listForWork', { year: 2026 })),
      ...(await pages('evaluation.listQueue', {})),
      [`case.list, ${PAGE} of ${ROWS} rows`, () => ask('case.list', { limit: PAGE })],
      ['the same, a later page', (n) => ask('case.list', { limit: PAGE, offset: (n * PAGE) % ROWS })],
      search('bureau-1'),
      search('institution-1'),
      search('trainee-1'),
    ];
    const began = performance.now();
    await ask('case.search', { query: QUERIES[0] ?? '' });
    const first = performance.now() - began;
    for (const [, call] of kinds) await runAll(10, 1, call);
    const samples = await inTurns(kinds, CALLS, QUERIES.length);
    const rows = rowsBesideFirst(kinds, samples, LIMIT_P99_MS);
    return [...rows, { what: 'first case.search of an instance', figure: milliseconds(first), ratio: '', limit: '' }];
  } finally {
    await gateway.close();
  }
}
