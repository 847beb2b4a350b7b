/** R-POLICY 1, 5, 6: what a policy is read with: interpretations, related policies, earlier versions. */
import { demoPolicies } from '../../demo/policies';
import type { Input } from '../../cloudfunctions/contract';
import { startGateway, type TestGateway } from './support/gateway';
import { grantRole, startBureau } from './support/people';

let gateway: TestGateway;
const at = Date.parse('2026-03-01T02:00:00Z');
const HOUR = 3_600_000;
const policyOf = (start: string) => demoPolicies.find(({ slug }) => slug.startsWith(start))!;
const policy = policyOf('kunming');
const [first] = policy.items;
const itemId = first?.itemId ?? '';
const ids = new Map<string, string>();
let policyId: string;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await grantRole(gateway, 'platform-1', 'platform');
  for (const record of demoPolicies)
    ids.set(record.slug, (await gateway.call('bureau-1', 'policy.publish', record, { at })).policyId);
  policyId = ids.get(policy.slug) ?? '';
});
afterAll(() => gateway.close());

const content = (): Input<'policy.saveInterpretation'> => ({
  policyId,
  form: 'text',
  title: '示例解读',
  body: '先看条件，再看流程。',
  author: '示例服务平台',
  day: '2026-02-01',
});
const save = async (more: Partial<Input<'policy.saveInterpretation'>> = {}, moment = at) =>
  (await gateway.call('platform-1', 'policy.saveInterpretation', { ...content(), ...more }, { at: moment }))
    .interpretation;
const read = (version?: number) =>
  gateway.call('visitor-1', 'policy.get', { policyId, ...(version !== undefined && { version }) }, { at });

describe('interpretations', () => {
  test.each([
    ['an item that the policy does not have', { itemId: 'none' }, 'INVALID_INPUT'],
    ['an article that it does not have', { articleId: 'none' }, 'INVALID_INPUT'],
    ['a question and answer without its question', { form: 'qa' }, 'INVALID_INPUT'],
    ['a video without its address', { form: 'video' }, 'INVALID_INPUT'],
    ['a video whose address is not https', { form: 'video', videoUrl: 'http://video.example/1' }, 'INVALID_INPUT'],
    ['no such policy', { policyId: 'none' }, 'NOT_FOUND'],
    ['no such interpretation', { interpretationId: 'none' }, 'NOT_FOUND'],
  ])('%s: refused', async (_, more, code) => {
    expect(await gateway.code('platform-1', 'policy.saveInterpretation', { ...content(), ...more })).toBe(code);
  });

  test('the same request at once makes one; changed and removed it is so for readers; each act is on record once', async () => {
    const request = { requestKey: 'interpretation-1', itemId };
    const saved = await Promise.all([1, 2, 3].map(() => save(request)));
    expect(new Set(saved.map(({ interpretationId }) => interpretationId)).size).toBe(1);
    const { interpretationId = '' } = saved[0] ?? {};
    expect((await read()).interpretations).toEqual([saved[0]]);

    for (let time = 0; time < 2; time += 1) await save({ interpretationId, itemId, title: '改过的解读' }, at + HOUR);
    const { interpretations } = await read();
    const { publishedAt } = saved[0] ?? {};
    expect(interpretations).toEqual([expect.objectContaining({ title: '改过的解读', publishedAt, itemId })]);

    for (let time = 0; time < 2; time += 1)
      await gateway.call('platform-1', 'policy.removeInterpretation', { interpretationId });
    expect((await read()).interpretations).toEqual([]);
    const { records } = await gateway.call('bureau-1', 'identity.listAudit', { subject: `policy:${policyId}` });
    const acts = records.map(({ action }) => action).filter((action) => action.endsWith('interpretation'));
    expect(acts.sort()).toEqual(['add-interpretation', 'change-interpretation', 'remove-interpretation']);
  });

  test('what belongs to another form is not kept; the newest day first; the desk finds them', async () => {
    const extra = { question: '问', videoUrl: 'https://video.example/1' };
    expect(await save({ ...extra, title: '文字' })).toMatchObject({ question: '', videoUrl: '' });
    const qa = await save({ ...extra, form: 'qa', title: '问答', day: '2026-02-03' });
    expect(qa).toMatchObject({ question: '问', videoUrl: '' });
    const video = await save({ ...extra, form: 'video', title: '视频', day: '2026-02-02' });
    expect(video).toMatchObject({ question: '', videoUrl: 'https://video.example/1' });
    expect((await read()).interpretations.map(({ title }) => title)).toEqual(['问答', '视频', '文字']);
    const listed = await gateway.call('bureau-1', 'policy.listInterpretations', { find: '视频' });
    expect(listed).toMatchObject({ total: 1, interpretations: [{ title: '视频', policyTitle: policy.title }] });
  });
});

describe('versions', () => {
  test('an earlier version is read as it was; its interpretations stand where they can', async () => {
    const explained = await save({ title: '只讲第一个条目', itemId, requestKey: 'of-an-item' });
    const [, ...others] = policy.items;
    const revised = { ...policy, title: `${policy.title}（修订）`, items: others };
    await gateway.call('bureau-1', 'policy.publish', revised, { at: at + HOUR });
    const now = await read();
    expect(now.policy).toMatchObject({ version: 2, title: revised.title });
    expect(now.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(now.versions[0]?.publishedAt).toBe(now.policy.publishedAt);
    const placeOf = ({ interpretations }: typeof now) =>
      interpretations.find(({ interpretationId }) => interpretationId === explained.interpretationId)?.itemId;
    expect(placeOf(now)).toBeNull();
    const before = await read(1);
    expect(before.policy).toMatchObject({ policyId, version: 1, title: policy.title });
    expect(placeOf(before)).toBe(itemId);
    expect(await gateway.code('visitor-1', 'policy.get', { policyId, version: 9 })).toBe('NOT_FOUND');
  });
});

test('related: the other city’s document of the same matter; a successor is named from both sides', async () => {
  const liaocheng = policyOf('liaocheng');
  const other = ids.get(liaocheng.slug) ?? '';
  expect((await read()).related).toContainEqual(
    expect.objectContaining({ policyId: other, relation: 'same-matter', status: 'draft-for-comment' }),
  );
  await gateway.call('bureau-1', 'policy.repeal', {
    policyId,
    day: '2026-01-31',
    reason: '已由新的办法代替',
    successorId: other,
  });
  const { policy: shown, related } = await read();
  expect(shown).toMatchObject({ status: 'repealed', repealed: { day: '2026-01-31', successor: { policyId: other } } });
  expect(related[0]).toMatchObject({ policyId: other, relation: 'replaced-by' });
  const successor = await gateway.call('visitor-1', 'policy.get', { policyId: other }, { at });
  expect(successor.related[0]).toMatchObject({ policyId, relation: 'replaces', status: 'repealed' });
});
