/** R-POLICY 6: a file becomes a draft, a person corrects and reviews it, and it becomes a policy that the search finds. */
import type { Input } from '../../cloudfunctions/contract';
import { startGateway, type TestGateway } from './support/gateway';
import { startBureau } from './support/people';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
});
afterAll(() => gateway.close());

const importText = (text: string, input: Partial<Input<'policy.import'>> = {}) =>
  gateway.call('bureau-1', 'policy.import', { fileName: '示例.txt', text, ...input });

const notice = (name: string) =>
  `示例市工业和信息化局文件\n示工信字〔2020〕${name.length}号\n关于印发《${name}》的通知\n各有关单位：\n现将《${name}》印发给你们，请遵照执行。\n示例市工业和信息化局\n2020年3月5日\n${name}\n一、总则\n支持中小企业示例发展。联系人：示例，电话：19900000001。\n二、补助标准\n每家企业补助${name}独有的五万元。`;

test('R-POLICY 6: imported, corrected, reviewed, published, found', async () => {
  const imported = await importText(notice('示例扶持办法'));
  expect(imported).toMatchObject({ state: 'proposed', policyId: null, repeated: false, docNo: '示工信字〔2020〕6号' });
  const { draft } = await gateway.call('bureau-1', 'policy.getDraft', { draftId: imported.draftId });
  const proposal = { ...draft.proposal, audience: '示例市的中小企业' };
  const saved = await gateway.call('bureau-1', 'policy.saveDraft', {
    draftId: imported.draftId,
    revision: draft.revision,
    proposal,
  });
  expect(saved.draft).toMatchObject({ revision: 2, state: 'proposed' });
  const { draftId } = imported;
  const reviewed = await gateway.call('bureau-1', 'policy.reviewDraft', { draftId, revision: 2 });
  expect(reviewed.draft.state).toBe('reviewed');
  const published = await gateway.call('bureau-1', 'policy.publishDraft', { draftId, revision: 2 });
  expect(published).toMatchObject({ version: 1, repeated: false });
  const { hits } = await gateway.call('visitor-1', 'policy.search', { query: '示工信字2020 6' });
  expect(hits[0]?.policyId).toBe(published.policyId);
  const { drafts } = await gateway.call('bureau-1', 'policy.listDrafts', { state: 'published' });
  expect(drafts.map((one) => one.draftId)).toContain(draftId);
});
