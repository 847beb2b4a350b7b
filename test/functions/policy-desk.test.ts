/** R-POLICY 6: what the desk does with what is published: list, repeal with a successor, withdraw, compare versions. */
import type { Input } from '../../cloudfunctions/contract';
import { demoPolicies } from '../../demo/policies';
import { startGateway, type TestGateway } from './support/gateway';
import { grantRole, startBureau } from './support/people';

let gateway: TestGateway;
/** Wednesday; by then the 2020 documents' words say which still hold. */
const at = Date.parse('2026-03-04T02:00:00Z');
const ids: string[] = [];
const [template] = demoPolicies;
if (!template) throw new Error('no policy');

/** A policy of two articles that nothing else here speaks of. */
const policyOf = (slug: string, overrides: Partial<Input<'policy.publish'>> = {}): Input<'policy.publish'> => ({
  ...template,
  slug,
  title: `示例扶持办法${slug}`,
  docNo: null,
  issuedDay: '2025-06-01',
  expiresDay: null,
  reviewDay: null,
  status: 'in-force' as const,
  items: [],
  articles: [
    { articleId: 'a1', number: '第一条', heading: '', level: 1, text: `独有词${slug}适用于本区中小微企业。` },
    { articleId: 'a2', number: '第二条', heading: '', level: 1, text: '贴息比例为1.5%，期限一年。' },
  ],
  ...overrides,
});

const publish = async (slug: string, overrides: Partial<Input<'policy.publish'>> = {}): Promise<string> =>
  (await gateway.call('bureau-1', 'policy.publish', policyOf(slug, overrides), { at })).policyId;
const list = (input: Record<string, unknown> = {}) =>
  gateway.call('bureau-1', 'policy.listForDesk', { limit: 100, ...input }, { at });
const repeal = (policyId: string, input: Record<string, unknown> = {}, options = { at }) =>
  gateway.call('bureau-1', 'policy.repeal', { policyId, day: '2026-03-01', reason: '已有新的办法', ...input }, options);
const get = async (policyId: string, moment = at) =>
  (await gateway.call('visitor-1', 'policy.get', { policyId }, { at: moment })).policy;
const found = async (query: string) =>
  (await gateway.call('visitor-1', 'policy.search', { query, limit: 10 }, { at })).hits;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  await grantRole(gateway, 'platform-1', 'platform');
  for (const policy of demoPolicies) {
    ids.push((await gateway.call('bureau-1', 'policy.publish', policy, { at })).policyId);
  }
});
afterAll(() => gateway.close());

describe('R-POLICY 6: the list of what is published', () => {
  test('all of it, the last published first, with what it holds', async () => {
    const { total, counts, policies } = await list();
    expect(total).toBe(demoPolicies.length);
    expect(policies.map((policy) => policy.policyId).toSorted()).toEqual(ids.toSorted());
    expect(policies.map((policy) => policy.publishedAt)).toEqual(
      policies.map((policy) => policy.publishedAt).toSorted((a, b) => b - a),
    );
    const row = policies.find((policy) => policy.title === template.title);
    expect(row).toMatchObject({ articles: template.articles.length, items: template.items.length, version: 1 });
    expect(counts.all).toBe(counts.inForce + counts.draftForComment + counts.expired + counts.repealed);
    expect(counts.expired).toBeGreaterThan(0);
  });

  test.each([
    ['a number without brackets', '200号', '政策大讲堂'],
    ['words of a title in any order', '示范平台 聊城', '聊城'],
    ['traditional characters', '大講堂', '政策大讲堂'],
  ])('finds by %s', async (_, find, title) => {
    const { policies, counts } = await list({ find });
    expect(policies.length).toBeGreaterThan(0);
    expect(counts.all).toBe(policies.length);
    for (const policy of policies) expect(policy.title).toContain(title);
  });

  test('by state, page by page', async () => {
    const { counts } = await list();
    for (const [state, number] of [
      ['in-force', counts.inForce],
      ['expired', counts.expired],
      ['draft-for-comment', counts.draftForComment],
    ] as const) {
      expect((await list({ state })).total).toBe(number);
    }
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, offset: 2 });
    const all = await list();
    expect([...first.policies, ...second.policies]).toEqual(all.policies.slice(0, 4));
  });

  test('past review: in force, and its review day gone by', async () => {
    const late = await publish('late', { reviewDay: '2026-03-03' });
    const due = await publish('due', { reviewDay: '2026-03-04' });
    const over = await publish('over', { reviewDay: '2026-03-03', expiresDay: '2025-12-31' });
    const { policies } = await list({ state: 'past-review' });
    expect(policies.map((policy) => policy.policyId)).toEqual([late]);
    expect((await list()).policies.find((policy) => policy.policyId === due)?.pastReview).toBe(false);
    expect((await list()).policies.find((policy) => policy.policyId === over)?.status).toBe('expired');
  });
});

test('R-POLICY 6: looked at, it is past its review no more, and has no new version', async () => {
  const policyId = await publish('looked-at', { reviewDay: '2026-03-03' });
  const set = (reviewDay: string | null) =>
    gateway.call('platform-1', 'policy.setReviewDay', { policyId, reviewDay }, { at });
  expect((await list({ state: 'past-review' })).policies.map((policy) => policy.policyId)).toContain(policyId);
  expect((await set('2027-03-01')).repeated).toBe(false);
  expect((await set('2027-03-01')).repeated).toBe(true);
  expect((await list({ state: 'past-review' })).policies.map((policy) => policy.policyId)).not.toContain(policyId);
  expect(await get(policyId)).toMatchObject({ version: 1, reviewDay: '2027-03-01' });
  await set(null);
  expect((await get(policyId)).reviewDay).toBeNull();
  expect(await gateway.code('bureau-1', 'policy.setReviewDay', { policyId: 'none', reviewDay: null })).toBe(
    'NOT_FOUND',
  );
});

describe('R-POLICY 6: repeal', () => {
  test('it is shown as repealed with its successor, and ranks behind what is in force', async () => {
    const old = await publish('old', { title: '示例贴息共同词旧办法' });
    const next = await publish('next', { title: '示例贴息共同词新办法' });
    expect((await found('贴息共同词'))[0]?.status).toBe('in-force');
    expect(await repeal(old, { successorId: next })).toEqual({ policyId: old, repeated: false });
    expect(await get(old)).toMatchObject({
      status: 'repealed',
      repealed: {
        day: '2026-03-01',
        reason: '已有新的办法',
        successor: { policyId: next, title: '示例贴息共同词新办法' },
      },
    });
    const hits = await found('贴息共同词');
    const statusOf = (policyId: string) => hits.find((hit) => hit.policyId === policyId)?.status;
    expect(statusOf(old)).toBe('repealed');
    expect(hits.findIndex((hit) => hit.policyId === next)).toBeLessThan(hits.findIndex((hit) => hit.policyId === old));
    expect((await list({ state: 'repealed' })).policies.map((policy) => policy.policyId)).toContain(old);
  });

  test('a day to come: in force until then', async () => {
    const policyId = await publish('to-come');
    await repeal(policyId, { day: '2026-04-01' });
    expect((await get(policyId)).status).toBe('in-force');
    expect((await get(policyId)).repealed?.day).toBe('2026-04-01');
    expect((await get(policyId, Date.parse('2026-03-31T15:59:00Z'))).status).toBe('in-force');
    expect((await get(policyId, Date.parse('2026-03-31T16:01:00Z'))).status).toBe('repealed');
  });

  test('the same request again does nothing, also after it was withdrawn; other particulars correct it', async () => {
    const policyId = await publish('again');
    const requestKey = 'repeal-request-1';
    expect((await repeal(policyId, { requestKey })).repeated).toBe(false);
    expect((await repeal(policyId, { requestKey })).repeated).toBe(true);
    expect((await repeal(policyId)).repeated).toBe(true);
    expect((await repeal(policyId, { reason: '理由写错，现更正' })).repeated).toBe(false);
    expect((await get(policyId)).repealed?.reason).toBe('理由写错，现更正');
    const withdrawal = { policyId, reason: '误操作，予以撤销', requestKey: 'withdraw-request-1' };
    expect((await gateway.call('platform-1', 'policy.withdrawRepeal', withdrawal, { at })).repeated).toBe(false);
    expect((await gateway.call('platform-1', 'policy.withdrawRepeal', withdrawal, { at })).repeated).toBe(true);
    expect((await repeal(policyId, { requestKey })).repeated).toBe(true);
    expect(await get(policyId)).toMatchObject({ status: 'in-force', repealed: null });
    expect(await gateway.code('bureau-1', 'policy.withdrawRepeal', { policyId, reason: '误操作，予以撤销' })).toBe(
      'WRONG_STAGE',
    );
    const { records } = await gateway.call('bureau-1', 'identity.listAudit', { subject: `policy:${policyId}` });
    expect(records.map((record) => record.action).toSorted()).toEqual([
      'publish',
      'repeal',
      'repeal',
      'withdraw-repeal',
    ]);
  });

  test('a further version of a repealed policy stays repealed', async () => {
    const policyId = await publish('corrected');
    await repeal(policyId);
    await publish('corrected', { audience: '更正后的适用对象' });
    expect(await get(policyId)).toMatchObject({ version: 2, status: 'repealed', audience: '更正后的适用对象' });
  });

  test('of two officers who repeal at once both are answered and it is done once', async () => {
    const policyId = await publish('at-once');
    const answers = await Promise.all([1, 2, 3].map(() => repeal(policyId)));
    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
  });

  test('refused: before it was issued, itself or what it replaces as successor, what is not there', async () => {
    const one = await publish('one');
    const two = await publish('two');
    const code = (policyId: string, input: Record<string, unknown>) =>
      gateway.code('bureau-1', 'policy.repeal', {
        policyId,
        day: '2026-03-01',
        reason: '已有新的办法',
        ...input,
      });
    expect(await code(one, { day: '2025-05-31' })).toBe('INVALID_INPUT');
    expect(await code(one, { successorId: one })).toBe('INVALID_INPUT');
    expect(await code(one, { successorId: 'none' })).toBe('INVALID_INPUT');
    expect(await code('none', {})).toBe('NOT_FOUND');
    await repeal(one, { successorId: two });
    expect(await code(two, { successorId: one })).toBe('INVALID_INPUT');
    expect((await get(two)).status).toBe('in-force');
  });

  test('the items of what is repealed can no longer be applied for', async () => {
    const [item] = template.items;
    const [article] = template.articles;
    if (!item || !article) throw new Error('no item');
    const policyId = await publish('matched', {
      items: [{ ...item, deadlineDay: null, requirements: [], articleId: 'a1' }],
    });
    const matched = async () =>
      (
        await gateway.call('visitor-1', 'policy.match', { profile: {}, withExpired: false, limit: 100 }, { at })
      ).results.some((result) => result.policyId === policyId);
    expect(await matched()).toBe(true);
    await repeal(policyId);
    expect(await matched()).toBe(false);
  });
});

test('R-POLICY 6: a draft keeps an item that is not finished, asks for what it lacks, and is published with it once it is', async () => {
  const text =
    '示例县用电补贴办法\n第一条 本办法适用于示例县小微企业。\n第二条 按用电量每度补贴一角。\n示例县人民政府\n2026年1月5日';
  const { draftId } = await gateway.call('bureau-1', 'policy.import', { fileName: '用电补贴.txt', text }, { at });
  const { draft } = await gateway.call('bureau-1', 'policy.getDraft', { draftId }, { at });
  const [item] = template.items;
  const articleId = draft.proposal.articles.at(-1)?.articleId ?? '';
  if (!item) throw new Error('no item');
  const save = (revision: number, title: string) =>
    gateway.call(
      'bureau-1',
      'policy.saveDraft',
      { draftId, revision, proposal: { ...draft.proposal, items: [{ ...item, title, articleId, quote: '' }] } },
      { at },
    );
  const unfinished = (await save(draft.revision, '')).draft;
  expect(unfinished.findings).toContainEqual(expect.objectContaining({ level: 'ask', field: 'items.0.title' }));
  expect(await gateway.code('bureau-1', 'policy.reviewDraft', { draftId, revision: unfinished.revision })).toBe(
    'WRONG_STAGE',
  );
  const whole = (await save(unfinished.revision, '用电补贴')).draft;
  expect(whole.asks).toBe(0);
  const reviewed = await gateway.call('bureau-1', 'policy.reviewDraft', { draftId, revision: whole.revision }, { at });
  const { policyId } = await gateway.call(
    'bureau-1',
    'policy.publishDraft',
    { draftId, revision: reviewed.draft.revision },
    { at },
  );
  expect((await get(policyId)).items.map(({ title }) => title)).toEqual(['用电补贴']);
});

describe('R-POLICY 6: differences between versions', () => {
  const versions = async (slug: string): Promise<string> => {
    const policyId = await publish(slug);
    const first = policyOf(slug).articles;
    await publish(slug, {
      expiresDay: '2027-12-31',
      articles: [
        ...first.slice(0, 1),
        { articleId: 'a2', number: '第二条', heading: '', level: 1, text: '申请由所在盟市受理，十日内答复。' },
        { articleId: 'a3', number: '第三条', heading: '', level: 1, text: '贴息比例为2.25%，期限一年。' },
      ],
    });
    return policyId;
  };

  test('particulars and articles, the one put in as added, the one behind it as changed', async () => {
    const policyId = await versions('compared');
    const answer = await gateway.call('visitor-1', 'policy.compare', { policyId, from: 1, to: 2 }, { at });
    expect(answer.particulars).toEqual([{ field: 'expiresDay', before: '', after: '2027-12-31' }]);
    expect(answer.articles.map((article) => article.change)).toEqual(['same', 'added', 'changed']);
    expect(answer.articles[2]?.pieces).toEqual([
      { kind: 'same', text: '贴息比例为' },
      { kind: 'removed', text: '1.5%' },
      { kind: 'added', text: '2.25%' },
      { kind: 'same', text: '，期限一年。' },
    ]);
  });

  test('refused: the later before the earlier, a version that is not there', async () => {
    const policyId = await versions('refused');
    const code = (from: number, to: number) => gateway.code('visitor-1', 'policy.compare', { policyId, from, to });
    expect(await code(2, 1)).toBe('INVALID_INPUT');
    expect(await code(1, 1)).toBe('INVALID_INPUT');
    expect(await code(1, 3)).toBe('NOT_FOUND');
    expect(await gateway.code('visitor-1', 'policy.compare', { policyId: 'none', from: 1, to: 2 })).toBe('NOT_FOUND');
  });
});
