/** Cases of the policy library that are older than the library's own programme: what is stored of them is given back its old shape, and carried over again. */
import { demoPolicies } from '../../demo/policies';
import type { CaseDoc } from '../../cloudfunctions/records';
import { idOf } from '../../cloudfunctions/platform/ids';
import { connect, type Data, type Database } from '../localcloud/builders/sdk';
import { startGateway, type TestGateway } from './support/gateway';
import { grantRole, startBureau } from './support/people';

let gateway: TestGateway;
let db: Database;
const at = Date.parse('2026-03-02T02:00:00Z');
const HOUR = 3_600_000;

const all = async (name: string): Promise<Data[]> => (await db.collection(name).where({}).limit(1000).get()).data;
const cases = async (): Promise<CaseDoc[]> =>
  ((await all('cases')) as unknown as CaseDoc[]).sort((a, b) => a._id.localeCompare(b._id));
const put = ({ _id, ...data }: Data) => db.collection('cases').doc(String(_id)).set({ data });
const drop = (id: string) => db.collection('cases').doc(id).remove();
const migrate = () => gateway.runTimer('programme', 'migrate');

const importText = (name: string, text: string) =>
  gateway.call('platform-1', 'policy.import', { fileName: name, text }, { at });

beforeAll(async () => {
  gateway = await startGateway();
  ({ db } = connect(gateway.localcloud));
  await startBureau(gateway);
  await grantRole(gateway, 'platform-1', 'platform');
});
afterAll(() => gateway.close());

test('R-POLICY 5: questions get their case, answers from the trail of their policy; nothing says who asked', async () => {
  const policy = demoPolicies.find(({ slug }) => slug.startsWith('taiyuan'))!;
  const item = policy.items.find(({ leadAgency }) => leadAgency)!;
  const { policyId } = await gateway.call('bureau-1', 'policy.publish', policy, { at });
  await grantRole(gateway, 'agency-1', 'agency', { kind: 'agency', agency: item.leadAgency ?? '' });
  const ask = async (text: string, itemId?: string) => {
    const input = { policyId, text, ...(itemId ? { itemId } : {}) };
    return (await gateway.call('visitor-1', 'question.ask', input, { at })).question.questionId;
  };
  const waiting = await ask('还在等待的提问', item.itemId);
  const answered = await ask('已经答复的提问', item.itemId);
  const back = await ask('已经撤回的提问');
  const given = { questionId: answered, text: '示例答复', by: '示例部门', public: true };
  await gateway.call('agency-1', 'question.answer', given, { at: at + HOUR });
  await gateway.call('visitor-1', 'question.withdraw', { questionId: back }, { at: at + HOUR });
  const before = (await cases()).filter(({ procedure }) => procedure === 'question');
  expect(before.map(({ state }) => state).sort()).toEqual(['answered', 'with-agency', 'withdrawn']);
  const { userId } = await gateway.call('visitor-1', 'identity.me', {});
  expect(JSON.stringify(before)).not.toContain(userId);
  expect(before.find(({ about }) => about.id === waiting)?.dueDay).toBe('2026-03-16');

  // as it was before: the answer in the trail of the policy, and no case
  for (const { _id } of before) await drop(_id);
  const [record] = (
    await db
      .collection('audits')
      .where({ subject: `question:${answered}`, seq: 2 })
      .get()
  ).data;
  const { _id: _, ...old } = { ...record, subject: `policy:${policyId}` } as Data;
  const details = { questionId: answered, by: given.by, public: true, again: false };
  await db
    .collection('audits')
    .doc('old')
    .set({ data: { ...old, details } });
  await Promise.all([migrate(), migrate()]);
  const after = (await cases()).filter(({ procedure }) => procedure === 'question');
  // when it was taken back nobody knows any more
  const steps = (docs: readonly CaseDoc[]) =>
    docs.map((doc) => ({
      ...doc,
      since: 0,
      steps: doc.steps.map((one) => ({ ...one, at: one.step === 'withdraw' ? 0 : one.at })),
    }));
  expect(steps(after)).toEqual(steps(before));
});

test('R-POLICY 6: drafts go on in the library with the steps that they had; one that never had a case gets it', async () => {
  const { draftId } = await importText('示例甲.txt', '示例市补贴办法\n第一条 每家企业补贴示例元五万元。');
  await importText('示例乙.txt', '示例市贴息办法\n第一条 每家企业贴息示例元六万元。');
  await gateway.call('bureau-1', 'policy.discardDraft', { draftId }, { at: at + HOUR });
  const drafts = async () => (await cases()).filter(({ procedure }) => procedure === 'policy-draft');
  const before = await drafts();
  expect(before.map(({ programme, state }) => [programme, state]).sort()).toEqual([
    ['policy-library', 'discarded'],
    ['policy-library', 'proposed'],
  ]);
  const ended = before.find(({ state }) => state === 'discarded');
  const opens = `packages/work/case/index?caseId=${ended?._id ?? ''}`;
  const told = async () =>
    (await gateway.call('platform-1', 'message.listMine', {})).messages.filter(({ page }) => page === opens);
  expect(await told()).toHaveLength(1);

  for (const doc of before) {
    await drop(doc._id);
    const old = idOf('case', 'lecture-hall-2018', doc.procedure, doc.about.kind, doc.about.id);
    const keys = (list: readonly string[]) => list.map((key) => key.replace('policy-library/', 'lecture-hall-2018/'));
    if (doc !== ended) continue;
    await put({ ...doc, _id: old, programme: 'lecture-hall-2018', holders: keys(doc.holders), watchers: [] });
    const page = `packages/work/case/index?caseId=${old}`;
    for (const { _id } of (await db.collection('outbox').where({ page: opens }).get()).data)
      await db.collection('outbox').doc(String(_id)).update({ data: { page } });
  }
  await db.collection('migrations').doc('cases-of-drafts').remove();
  await Promise.all([migrate(), migrate()]);
  await migrate();
  expect(await drafts()).toEqual(before);
  expect(await told()).toHaveLength(1);
});
