/**
 * Search over everything one may see: for every role, and people with two, exactly what the lists of each kind show them. The expectation is
 * made of those lists, so that what a list keeps from somebody, or shows to somebody more, is asked of the search without a row here.
 */
import type { OperationName, Output } from '../../cloudfunctions/contract';
import { GRANTED_ROLES } from '../../cloudfunctions/contract/lists';
import { startGateway, type TestGateway } from './support/gateway';
import { CREDIT_CODES, createInstitution, grantRole, register, secondOfficer, startBureau } from './support/people';
import { planOf, publishSession, START } from './support/sessions';

const HOUR = 3_600_000;
/** After the sessions: their cases have begun. */
const at = START + 30 * HOUR;

let gateway: TestGateway;
let sessionIds: string[];
let planned: string;
let institutionId: string;

/** Who asks, each by what he or she holds. */
const askers = [
  'visitor-1',
  'trainee-1',
  'institution-1',
  'institution-2',
  'prefecture-1',
  'prefecture-2',
  'window-1',
  'window-2',
  'evaluator-1',
  'bureau-1',
  'platform-1',
  'agency-1',
  'own-institution-and-the-bureau',
  'own-institution-and-another-prefecture',
  'another-institution-and-the-prefecture',
] as const;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await secondOfficer(gateway, 'own-institution-and-the-bureau');
  const own = await createInstitution(gateway, 1, '150100');
  institutionId = own;
  const other = await createInstitution(gateway, 2, '150200');
  const ofOwn = { kind: 'institution', institutionId: own } as const;
  const ofOther = { kind: 'institution', institutionId: other } as const;
  const region = (regionId: string) => ({ kind: 'region', regionId }) as const;
  await grantRole(gateway, 'institution-1', 'institution', ofOwn);
  await grantRole(gateway, 'institution-2', 'institution', ofOther);
  await grantRole(gateway, 'prefecture-1', 'prefecture', region('150100'));
  await grantRole(gateway, 'prefecture-2', 'prefecture', region('150200'));
  await grantRole(gateway, 'window-1', 'window', region('150100'));
  await grantRole(gateway, 'window-2', 'window', region('150200'));
  await grantRole(gateway, 'evaluator-1', 'evaluator');
  await grantRole(gateway, 'platform-1', 'platform');
  await grantRole(gateway, 'agency-1', 'agency', { kind: 'agency', agency: '示例发展改革委' });
  await grantRole(gateway, 'own-institution-and-the-bureau', 'institution', ofOwn);
  await grantRole(gateway, 'own-institution-and-another-prefecture', 'institution', ofOwn);
  await grantRole(gateway, 'own-institution-and-another-prefecture', 'prefecture', region('150200'));
  await grantRole(gateway, 'another-institution-and-the-prefecture', 'institution', ofOther);
  await grantRole(gateway, 'another-institution-and-the-prefecture', 'prefecture', region('150100'));
  const lectures = [
    await publishSession(gateway, own, { title: '检索课程甲：贷款贴息' }),
    await publishSession(gateway, other, {
      title: '检索课程乙：创业担保',
      regionId: '150200',
      venues: planOf(other).venues.map((venue) => ({ ...venue, name: '示例培训中心2' })),
    }),
  ];
  sessionIds = lectures.map(({ sessionId }) => sessionId);
  const plan = planOf(own, { title: '检索课程丙：尚未发布' });
  planned = (await gateway.call('bureau-1', 'session.saveDraft', { plan })).sessionId;
  await register(gateway, 'trainee-1', { name: '检索张三', phone: '19900001111' });
  await register(gateway, 'trainee-2', { name: '检索李四', phone: '19900002222' });
  await register(gateway, 'trainee-3', { name: '检索王五', phone: '19900003333' });
  for (const [index, lecture] of lectures.entries())
    await gateway.call(
      `trainee-${index + 1}`,
      'registration.create',
      { sessionId: lecture.sessionId, venueId: lecture.venueIds[0] ?? '' },
      { at: START - HOUR * 48 },
    );
});
afterAll(() => gateway.close());

async function asked<N extends OperationName>(
  who: string,
  operation: N,
  input: Parameters<typeof gateway.call<N>>[2],
): Promise<Output<N> | null> {
  const answer = await gateway.answer(who, operation, input, { at });
  return answer.ok ? answer.data : null;
}

const find = (who: string, query: string) => gateway.call(who, 'case.search', { query }, { at });
const has = (text: string): boolean => text.includes('检索');

describe.each(askers)('as %s', (who) => {
  test('sessions: those on the calendar, and drafts on the desk of who plans', async () => {
    const month = '2026-03';
    const calendar = (await asked(who, 'session.listMonth', { month }))?.sessions ?? [];
    const work = (await asked(who, 'session.listForWork', { month, includeDrafts: true }))?.sessions ?? [];
    const listed = new Set([...calendar, ...work].filter(({ title }) => has(title)).map(({ sessionId }) => sessionId));
    const { sessions } = await find(who, '检索课程');
    expect(sessions.map(({ sessionId }) => sessionId).sort()).toEqual([...listed].sort());
  });

  test('people: those on the lists of attendance that he or she may open', async () => {
    const lists = await Promise.all(
      [...sessionIds, planned].map((sessionId) => asked(who, 'attendance.live', { sessionId })),
    );
    const listed = new Set(lists.flatMap((list) => (list?.people ?? []).map(({ personId }) => personId)));
    const { people } = await find(who, '检索');
    expect(people.map(({ personId }) => personId).sort()).toEqual([...listed].sort());
  });

  test('officers: the roll of roles, to who reads it', async () => {
    const roll = await asked(who, 'identity.listRoles', { limit: 100 });
    const listed = new Set((roll?.people ?? []).map(({ name }) => name));
    const names = ['示例人员1', '示例人员2', '示例人员5'];
    const found = await Promise.all(names.map(async (name) => (await find(who, name)).people));
    for (const [index, people] of found.entries())
      expect(people.some(({ offices }) => offices.length > 0)).toBe(listed.has(names[index] ?? ''));
  });

  test('institutions: the list that is open to all', async () => {
    const all = await asked(who, 'institution.list', {});
    const { institutions } = await find(who, '示例培训机构');
    expect(institutions.map(({ institutionId }) => institutionId).sort()).toEqual(
      (all?.institutions ?? []).map(({ institutionId }) => institutionId).sort(),
    );
  });

  test('cases: those in his or her boxes are found, and none that could not be opened', async () => {
    const boxes = await Promise.all(
      (['waiting', 'watched', 'done', 'started'] as const).map((box) => asked(who, 'case.list', { box, limit: 100 })),
    );
    const listed = new Set(
      boxes.flatMap((box) =>
        (box?.items ?? []).filter(({ subject }) => has(subject.title)).map(({ caseId }) => caseId),
      ),
    );
    const { cases } = await find(who, '检索课程');
    const ids = cases.map(({ caseId }) => caseId);
    expect(ids).toEqual(expect.arrayContaining([...listed]));
    for (const caseId of ids) expect(await gateway.code(who, 'case.get', { caseId })).toBe('OK');
  });
});

test('every role is among those who ask', () =>
  expect(GRANTED_ROLES.filter((role) => !askers.some((who) => who.startsWith(`${role}-`)))).toEqual([]));

describe('what finds something', () => {
  const sessionsOf = async (query: string): Promise<string[]> =>
    (await find('bureau-1', query)).sessions.map(({ title }) => title);

  test.each([
    ['贷款贴息', ['检索课程甲：贷款贴息']],
    ['貸款', ['检索课程甲：贷款贴息']],
    ['课程 贷款', ['检索课程甲：贷款贴息']],
    ['dktx', ['检索课程甲：贷款贴息']],
    ['daikuantiexi', ['检索课程甲：贷款贴息']],
    ['cydb', ['检索课程乙：创业担保']],
    ['示例培训机构2', ['检索课程乙：创业担保']],
    ['贷款 创业', []],
    ['zzzz', []],
  ])('sessions by %s', async (query, titles) => expect(await sessionsOf(query)).toEqual(titles));

  test.each([
    ['a whole telephone number, as it is typed', '+86 199 0000 1111', 1],
    ['a part of one', '1990000', 0],
    ['one with a slip', '19900001112', 0],
    ['one of somebody on no list', '19900003333', 0],
  ])('people by %s', async (_, query, count) => {
    const { people, sessions, institutions, cases } = await find('evaluator-1', query);
    expect(people.map(({ name }) => name)).toEqual(Array(count).fill('检索张三'));
    expect([...sessions, ...institutions, ...cases]).toEqual([]);
  });

  test.each([
    ['whole', CREDIT_CODES[0], 1],
    ['in small letters, with spaces', CREDIT_CODES[0].toLowerCase().replace('0000', '0000 '), 1],
    ['in part', CREDIT_CODES[0].slice(0, 12), 0],
  ])('an institution by its credit code, %s', async (_, query, count) =>
    expect((await find('visitor-1', query)).institutions).toHaveLength(count),
  );

  test('what is changed or published is found by its new words at once', async () => {
    const plan = planOf(institutionId, { title: '检索改名之前' });
    const { sessionId } = await gateway.call('bureau-1', 'session.saveDraft', { plan }, { at });
    expect(await sessionsOf('改名之前')).toEqual(['检索改名之前']);
    await gateway.call(
      'bureau-1',
      'session.saveDraft',
      { sessionId, plan: { ...plan, title: '检索改名之后' } },
      { at },
    );
    expect(await sessionsOf('改名之前')).toEqual([]);
    expect(await sessionsOf('gmzh')).toEqual(['检索改名之后']);
    expect((await find('visitor-1', '改名之后')).sessions).toEqual([]);
  });

  test('of many a few are shown, and it says that there are more', async () => {
    const { people, more } = await find('bureau-1', '示例人员');
    expect(people).toHaveLength(8);
    expect(more).toContain('people');
  });

  test('a name is no pattern, and an empty question is refused', async () => {
    for (const query of ['.*', '检.', '$ne', '^']) expect((await find('evaluator-1', query)).people).toEqual([]);
    expect(await gateway.code('evaluator-1', 'case.search', { query: '  ' })).toBe('INVALID_INPUT');
  });
});
