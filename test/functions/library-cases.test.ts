/** Cases of the policy library that are older than the library's own programme: what is stored of them is given back its old shape, and carried over again. */
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

test('R-POLICY 6: drafts go on in the library with the steps that they had; one that never had a case gets it', async () => {
  const { draftId } = await importText('示例甲.txt', '示例市补贴办法\n第一条 每家企业补贴示例元五万元。');
  await importText('示例乙.txt', '示例市贴息办法\n第一条 每家企业贴息示例元六万元。');
  await gateway.call('bureau-1', 'policy.discardDraft', { draftId }, { at: at + HOUR });
  const before = await cases();
  expect(before.map(({ programme, state }) => [programme, state]).sort()).toEqual([
    ['policy-library', 'discarded'],
    ['policy-library', 'proposed'],
  ]);
  const [told] = (await gateway.call('platform-1', 'message.listMine', {})).messages;
  const ended = before.find(({ state }) => state === 'discarded');
  expect(told?.page).toBe(`packages/work/case/index?caseId=${ended?._id ?? ''}`);

  for (const doc of before) {
    await drop(doc._id);
    const old = idOf('case', 'lecture-hall-2018', doc.procedure, doc.about.kind, doc.about.id);
    const keys = (list: readonly string[]) => list.map((key) => key.replace('policy-library/', 'lecture-hall-2018/'));
    if (doc !== ended) continue;
    await put({ ...doc, _id: old, programme: 'lecture-hall-2018', holders: keys(doc.holders), watchers: [] });
    const page = `packages/work/case/index?caseId=${old}`;
    for (const { _id } of (
      await db
        .collection('outbox')
        .where({ page: told?.page ?? '' })
        .get()
    ).data)
      await db.collection('outbox').doc(String(_id)).update({ data: { page } });
  }
  await Promise.all([migrate(), migrate()]);
  await migrate();
  expect(await cases()).toEqual(before);
  expect((await gateway.call('platform-1', 'message.listMine', {})).messages[0]?.page).toBe(told?.page);
});
