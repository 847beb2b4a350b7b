import { demoPolicies } from '../../demo/policies';
import { startGateway, type TestGateway } from './support/gateway';
import { startBureau } from './support/people';

let gateway: TestGateway;
/** 2026-03-01: the documents' own words say which are still in force. */
const at = Date.parse('2026-03-01T02:00:00Z');

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  for (const policy of demoPolicies) await gateway.call('bureau-1', 'policy.publish', policy, { at });
});
afterAll(() => gateway.close());

const search = (query: string, filters: Record<string, unknown> = {}) =>
  gateway.call('visitor-1', 'policy.search', { query, filters, limit: 5 }, { at });

describe('R-POLICY 2: search leads to the article', () => {
  test.each([
    ['a number as printed', '内经信投规字〔2018〕200号', '政策大讲堂'],
    ['a number without brackets', '内经信投规字2018 200', '政策大讲堂'],
    ['words of a title', '聊城 示范平台认定', '聊城市'],
    ['words of an article', '电话跟踪回访', '政策大讲堂'],
  ])('%s: %s', async (_, query, title) => {
    const { hits } = await search(query);
    expect(hits[0]?.title).toContain(title);
  });

  test('highlights are the words that were asked for', async () => {
    const { hits } = await search('签约培训机构');
    const first = hits[0];
    expect(first?.highlights.length).toBeGreaterThan(0);
    for (const [start, end] of first?.highlights ?? []) expect('签约培训机构').toContain(first?.text.slice(start, end));
  });

  test('nothing found is an empty answer; an empty query lists every article', async () => {
    expect((await search('天马行空的词语组合')).hits).toEqual([]);
    const everything = await search('');
    expect(everything.total).toBe(demoPolicies.reduce((sum, policy) => sum + policy.articles.length, 0));
  });

  test('a filter narrows what its facet promised', async () => {
    const all = await search('补贴');
    const facet = all.facets.kind.find((entry) => entry.value === 'training');
    expect((await search('补贴', { kind: 'training' })).total).toBe(facet?.count);
  });
});

describe('R-POLICY 6: versions', () => {
  const [policy] = demoPolicies;
  if (!policy) throw new Error('no policy');

  test('the same record again changes nothing; another text is the next version and found at once', async () => {
    expect(await gateway.call('bureau-1', 'policy.publish', policy)).toMatchObject({ version: 1, repeated: true });
    const [first, ...rest] = policy.articles;
    if (!first) throw new Error('no article');
    const revised = { ...policy, articles: [{ ...first, text: `${first.text}\n独一无二的修订词` }, ...rest] };
    const answer = await gateway.call('bureau-1', 'policy.publish', revised);
    expect(answer).toMatchObject({ version: 2, repeated: false });
    expect((await search('独一无二的修订词')).hits[0]).toMatchObject({
      policyId: answer.policyId,
      articleId: first.articleId,
    });
    expect((await gateway.call('visitor-1', 'policy.get', { policyId: answer.policyId })).policy.version).toBe(2);
  });

  test('of two officers who publish the same revision at once one makes the version', async () => {
    const revised = { ...policy, title: `${policy.title}（再次修订）` };
    const answers = await Promise.all([1, 2, 3].map(() => gateway.call('bureau-1', 'policy.publish', revised)));
    expect(new Set(answers.map((answer) => answer.version))).toEqual(new Set([3]));
    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
  });
});

test('R-SCORE 7: a clause of the programme opens its document, at the article in which it stands', async () => {
  const byClause = await gateway.call('visitor-1', 'policy.get', { clause: '附件2 三（一）' });
  expect(byClause.policy.docNo).toBe('内经信投规字〔2018〕200号');
  const found = byClause.policy.articles.find(({ articleId }) => articleId === byClause.articleId);
  expect(found).toMatchObject({ number: '附件2 三（一）', heading: '主会场实际听课人数' });
  expect((await gateway.call('visitor-1', 'policy.get', { clause: '第九十九条' })).articleId).toBeUndefined();
  for (const input of [{}, { policyId: 'x', clause: '一' }]) {
    expect(await gateway.code('visitor-1', 'policy.get', input)).toBe('INVALID_INPUT');
  }
});

test('what has run out is shown as expired, a draft as a draft', async () => {
  const { facets } = await search('');
  const { newest, policies, items } = await gateway.call('visitor-1', 'policy.overview', {}, { at });
  expect(policies).toBe(5);
  expect(items).toBe(demoPolicies.reduce((sum, policy) => sum + policy.items.length, 0));
  const liaocheng = newest.find((entry) => entry.title.includes('聊城'));
  expect(liaocheng?.status).toBe('draft-for-comment');
  expect(facets.status.map((entry) => entry.value)).toContain('expired');
});
