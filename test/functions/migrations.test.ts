/** What is stored under the ids of before is carried over once: documents of a running programme, given back their old region ids. */
import { demoPolicies } from '../../demo/policies';
import { connect, type Data } from '../localcloud/builders/sdk';
import { startGateway, type TestGateway } from './support/gateway';
import { createInstitution, grantRole, register, startBureau } from './support/people';
import { publishSession, START } from './support/sessions';

let gateway: TestGateway;
let sessionId: string;
let code: string;
const people = ['bureau-1', 'window-1', 'prefecture-1', 'institution-1', 'agency-1'];
const rights = new Map<string, unknown>();
const policy = demoPolicies.find(({ regionId }) => regionId === '150000');

const OLD: Readonly<Record<string, string>> = {
  '150000': 'autonomous-region',
  '150100': 'hohhot',
  '150781': 'manzhouli',
};
const COLLECTIONS = ['sessions', 'institutions', 'users', 'invitations', 'policies', 'policyVersions', 'policyDrafts'];

type Right = { party: string; at: 'all' | { body?: string; area?: string } };
const isRight = (value: object): value is Right => 'party' in value && 'at' in value;

/** A grant or an invitation as it was stored before it named its programme: with the words of that day. */
function rightBefore({ programme: _, party, at, ...rest }: Right & { programme?: string }): Data {
  const { body, area } = at === 'all' ? {} : at;
  const ofBody = party === 'agency' ? { kind: 'agency', agency: body } : { kind: 'institution', institutionId: body };
  const scope = at === 'all' ? { kind: 'all' } : area ? { kind: 'region', regionId: OLD[area] } : ofBody;
  return { ...rest, role: party, scope, scopeName: '当时的名称' };
}

const asBefore = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asBefore);
  if (typeof value !== 'object' || value === null) return value;
  if (isRight(value)) return rightBefore(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'regionId' ? (OLD[String(part)] ?? part) : asBefore(part),
    ]),
  );
};

async function everything(): Promise<Record<string, Data[]>> {
  const { db } = connect(gateway.localcloud);
  const read = async (name: string) => (await db.collection(name).where({}).limit(1000).get()).data;
  return Object.fromEntries(await Promise.all(COLLECTIONS.map(async (name) => [name, await read(name)] as const)));
}

const migrate = () => gateway.runTimer('programme', 'migrate');
const regionsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"(?:regionId|area)":"([^"]+)"/g)].map(([, code]) => code ?? '');

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await register(gateway, 'trainee-1', { regionId: '150781' });
  await grantRole(gateway, 'window-1', 'window', { kind: 'region', regionId: '150100' });
  await grantRole(gateway, 'prefecture-1', 'prefecture', { kind: 'region', regionId: '150781' });
  const institutionId = await createInstitution(gateway, 1, '150100');
  await grantRole(gateway, 'institution-1', 'institution', { kind: 'institution', institutionId });
  await grantRole(gateway, 'agency-1', 'agency', { kind: 'agency', agency: '示例发展改革委' });
  ({ code } = await gateway.call('bureau-1', 'identity.createInvitation', {
    role: 'window',
    scope: { kind: 'region', regionId: '150781' },
  }));
  for (const persona of people) rights.set(persona, await gateway.call(persona, 'identity.me', {}));
  ({ sessionId } = await publishSession(gateway, institutionId));
  if (!policy) throw new Error('no policy of the region');
  await gateway.call('bureau-1', 'policy.publish', { ...policy, title: `${policy.title}（试行）` });
  const { policyId } = await gateway.call('bureau-1', 'policy.publish', policy);
  await gateway.call('bureau-1', 'policy.revise', { policyId });
});
afterAll(() => gateway.close());

test('regions become areas, grants name programme, party and place, and nothing else changes', async () => {
  const { db } = connect(gateway.localcloud);
  const now = await everything();
  for (const name of COLLECTIONS) expect(regionsIn(now[name])).not.toEqual([]);
  for (const [name, documents] of Object.entries(now)) {
    for (const { _id, ...document } of documents) {
      const before = asBefore(document) as Data;
      await db
        .collection(name)
        .doc(String(_id))
        .set({ data: name === 'policies' ? { ...before, contentHash: 'of the old record' } : before });
    }
  }
  const old = await everything();
  for (const name of COLLECTIONS) expect(regionsIn(old[name]).some((code) => code in OLD)).toBe(false);

  // What needs no new code of an area can be read as it is, before the timer has come by.
  for (const persona of ['bureau-1', 'institution-1', 'agency-1']) {
    expect(await gateway.call(persona, 'identity.me', {})).toEqual(rights.get(persona));
  }
  // Two instances at once, and once more: the same as once.
  await Promise.all([migrate(), migrate()]);
  await migrate();
  expect(await everything()).toEqual(now);
});

test.each(people)('%s has the rights of before, under the same words', async (persona) => {
  expect(await gateway.call(persona, 'identity.me', {})).toEqual(rights.get(persona));
});

test('no stored grant or invitation keeps a word that can be looked up; one of before is taken up as it was meant', async () => {
  const { users, invitations } = await everything();
  for (const gone of ['"role"', '"scope"', '"scopeName"'])
    expect(JSON.stringify([users, invitations])).not.toContain(gone);
  const { grant } = await gateway.call('trainee-1', 'identity.redeemInvitation', { code });
  expect(grant).toMatchObject({ role: 'window', scope: { kind: 'region', regionId: '150781' }, scopeName: '满洲里市' });
});

test('a window reaches its sessions again, the search its policies, and the same record is no new version', async () => {
  expect(await gateway.code('window-1', 'material.get', { sessionId }, { at: START })).toBe('OK');
  const { policies } = await gateway.call('visitor-1', 'policy.search', { filters: { regionId: '150000' } });
  expect(policies).toBe(1);
  if (!policy) throw new Error('no policy of the region');
  expect((await gateway.call('bureau-1', 'policy.publish', policy)).repeated).toBe(true);
});

test('an old id is no area any more: INVALID_INPUT names the field and what there is', async () => {
  const answer = await gateway.answer('visitor-1', 'policy.search', { filters: { regionId: 'hohhot' } });
  expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  const unknown = await gateway.answer('bureau-1', 'session.listMonth', { month: '2026-03', regionId: '999999' });
  expect(unknown).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'regionId' }] } },
  });
  expect(JSON.stringify(unknown)).toContain('呼和浩特市');
});

test('names that were stored in words become ids by who is in the audit trail, and are looked up when they are shown', async () => {
  const { db } = connect(gateway.localcloud);
  const { userId } = await gateway.call('bureau-1', 'identity.me', {});
  const at = START + 1;
  const put = (collection: string, _id: string, data: Data) => db.collection(collection).doc(_id).set({ data });
  const read = async (collection: string, _id: string) => (await db.collection(collection).doc(_id).get()).data;
  await db
    .collection('sessions')
    .doc(sessionId)
    .update({ data: { institutionName: '示例旧名' } });
  const judged = (by: string) => ({ label: '得分', judgement: { by, reason: '示例' }, parts: [] });
  const score = (by: string) => ({
    sessionId,
    at,
    by,
    trace: { ...judged(by), parts: [judged(by), judged('评审二')] },
  });
  await put('scores', `${sessionId}#1`, score('示例评审员'));
  await put('audits', `session:${sessionId}#99`, { subject: `session:${sessionId}`, at, actor: userId });
  await put('settlements', '2020#1', { kind: 'head', year: 2020, run: 1, at, by: '示例已走的人', totalFen: 5 });
  await put('followupAttempts', 'attempt', { sessionId, by: userId, byLabel: '示例评审员' });
  await db.collection('migrations').doc('words-to-ids').remove();

  await Promise.all([migrate(), migrate()]);
  await db.collection('migrations').doc('words-to-ids').remove();
  await migrate();
  expect(await read('sessions', sessionId)).not.toHaveProperty('institutionName');
  const { session } = await gateway.call('bureau-1', 'session.get', { sessionId });
  expect(session.institutionName).toBe('示例培训机构1');
  expect(await read('scores', `${sessionId}#1`)).toEqual({ _id: `${sessionId}#1`, ...score(userId) });
  expect(await read('followupAttempts', 'attempt')).toEqual({ _id: 'attempt', sessionId, by: userId });
  const { runs } = await gateway.call('bureau-1', 'subsidy.getSettlement', { year: 2020, run: 7 });
  expect(runs).toEqual([{ run: 1, at, totalFen: 5, by: '已删除个人信息' }]);
});

test('words that stood beside the id of what they name go, and are joined when it is shown', async () => {
  const { db } = connect(gateway.localcloud);
  if (!policy) throw new Error('no policy of the region');
  const { policyId } = await gateway.call('bureau-1', 'policy.publish', policy);
  const item = policy.items?.[0];
  const { question: asked } = await gateway.call('trainee-1', 'question.ask', {
    policyId,
    itemId: item?.itemId ?? null,
    text: '这一条今年还能申报吗？',
    requestKey: 'asked-before',
  });
  const read = async (collection: string, _id: string) => (await db.collection(collection).doc(_id).get()).data;
  const put = (collection: string, _id: string, data: Data) => db.collection(collection).doc(_id).set({ data });
  const question = await read('questions', asked.questionId);
  const old = { policyTitle: '当时的标题', about: '当时的条目', agency: '当时的部门' };
  await db.collection('questions').doc(asked.questionId).update({ data: old });
  const cost = { year: 2026, persons: 20, days: 2, costFen: 100, evidence: '示例发票', at: START };
  await put('tourCosts', 'tour', { ...cost, title: '当时的课程' });
  const refusal = { sessionId, venueId: null, userId: 'nobody', code: 'EXPIRED', at: START };
  await put('refusals', 'refused', { ...refusal, who: '示例姓名' });
  await put('policyDrafts', 'draft', { replaces: { policyId, title: '当时的标题', version: 1 } });
  const news = { policyId, at: START, after: '', done: true };
  const items = [{ itemId: 'i1', title: '示例条目', requirements: [], clause: '一', deadlineDay: null, amount: null }];
  await put('itemNews', `${policyId}#1`, { ...news, policyTitle: '当时的标题', items });
  const again = () => db.collection('migrations').doc('copied-words').remove();
  await again();
  await Promise.all([migrate(), migrate()]);
  await again();
  await migrate();
  expect(await read('questions', asked.questionId)).toEqual(question);
  expect(JSON.stringify(question)).not.toContain(policy.title);
  expect(await read('tourCosts', 'tour')).toEqual({ _id: 'tour', ...cost });
  expect(await read('refusals', 'refused')).toEqual({ _id: 'refused', ...refusal });
  expect(await read('itemNews', `${policyId}#1`)).toEqual({ _id: `${policyId}#1`, ...news, itemIds: ['i1'] });
  expect(await read('policyDrafts', 'draft')).toEqual({ _id: 'draft', replaces: { policyId, version: 1 } });
  const { questions } = await gateway.call('trainee-1', 'question.listMine', {});
  expect(questions).toEqual([asked]);
  expect(asked).toMatchObject({ policyTitle: policy.title, about: item?.title });
});

test('R-ROLES: a grant of before for the whole region reaches nothing, is taken back with a note, and its code is void', async () => {
  const { db } = connect(gateway.localcloud);
  const invited = await gateway.call('bureau-1', 'identity.createInvitation', {
    role: 'prefecture',
    scope: { kind: 'region', regionId: '150100' },
  });
  const [invitation] = (await everything())['invitations']?.filter(({ usedAt }) => usedAt === null) ?? [];
  const top = { at: { area: '150000' } };
  await db.collection('invitations').doc(String(invitation?._id)).update({ data: top });
  const person = 'prefecture-9';
  await grantRole(gateway, person, 'prefecture', { kind: 'region', regionId: '150200' });
  const { userId } = await gateway.call(person, 'identity.me', {});
  const grants = async () => (await db.collection('users').doc(userId).get()).data?.['grants'] as Data[];
  const [grant] = await grants();
  await db
    .collection('users')
    .doc(userId)
    .update({ data: { grants: [{ ...grant, ...top }] } });

  // before the timer has come by: it is no right over every area
  expect(await gateway.code(person, 'material.get', { sessionId }, { at: START })).toBe('FORBIDDEN');
  await db.collection('migrations').doc('misplaced-grants').remove();
  await Promise.all([migrate(), migrate()]);
  expect(await grants()).toEqual([]);
  const { records, chainIntact } = await gateway.call('bureau-1', 'identity.listAudit', { subject: 'roles' });
  expect(chainIntact).toBe(true);
  const notes = records.filter(({ action, details }) => action === 'revoke' && details['userId'] === userId);
  expect(notes.map(({ details }) => [details['scope'], details['reason']])).toEqual([
    [{ kind: 'region', regionId: '150000' }, '该角色不按这一级地区授权，按原范围不再生效'],
  ]);
  await register(gateway, 'late-9');
  expect(await gateway.code('late-9', 'identity.redeemInvitation', { code: invited.code })).toBe('INVITATION_UNKNOWN');
});
