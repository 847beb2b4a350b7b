import { demoPolicies } from '../../demo/policies';
import { startGateway, type TestGateway } from './support/gateway';
import { grantRole, startBureau } from './support/people';

let gateway: TestGateway;
const at = Date.parse('2026-03-01T02:00:00Z');
const DAY = 86_400_000;

beforeAll(async () => {
  gateway = await startGateway({ poolSize: 1 });
  await startBureau(gateway);
  for (const policy of demoPolicies) await gateway.call('bureau-1', 'policy.publish', policy, { at });
  await grantRole(gateway, 'platform-1', 'platform');
  await grantRole(gateway, 'agency-1', 'agency', { kind: 'agency', agency: '太原市科技局' });
});
afterAll(() => gateway.close());

const search = (query: string, filters: Record<string, unknown> = {}, when = at) =>
  gateway.call('visitor-1', 'policy.search', { query, filters, limit: 5 }, { at: when });
const misses = async () => (await gateway.call('platform-1', 'policy.listMisses', { limit: 100 }, { at })).misses;

describe('R-POLICY 2: terms for suggestions', () => {
  test('each is the term, its pinyin and its initials; the version kept comes without terms', async () => {
    const { version, terms, variants } = await gateway.call('visitor-1', 'policy.listTerms', {});
    expect(variants).toContain('貼贴');
    expect(terms).toContain('贷款贴息|dai kuan tie xi|dktx');
    expect(terms?.some((line) => line.startsWith('太原市科技局|tai yuan shi ke ji ju|'))).toBe(true);
    expect(
      terms?.some((line) => line.startsWith('内经信投规字〔2018〕200号|nei jing xin tou gui zi 2 0 1 8 2 0 0 hao|')),
    ).toBe(true);
    for (const line of terms ?? []) {
      const [, sounds = '', initials = ''] = line.split('|');
      expect(
        sounds
          .split(' ')
          .map((sound) => sound.charAt(0))
          .join(''),
      ).toBe(initials);
    }
    expect(await gateway.call('visitor-2', 'policy.listTerms', { have: version })).toEqual({
      version,
      terms: null,
      variants: null,
    });
  });

  test('something new is among them at once and changes the version', async () => {
    const [policy] = demoPolicies;
    if (!policy) throw new Error('no policy');
    const before = await gateway.call('visitor-1', 'policy.listTerms', {});
    const revised = {
      ...policy,
      items: policy.items.map((item, i) => (i > 0 ? item : { ...item, title: '独角兽培育奖励' })),
    };
    await gateway.call('bureau-1', 'policy.publish', revised, { at });
    const after = await gateway.call('visitor-1', 'policy.listTerms', { have: before.version });
    expect(after.version).not.toBe(before.version);
    expect(after.terms?.some((line) => line.startsWith('独角兽培育奖励|'))).toBe(true);
  });
});

test('R-POLICY 2: documents one after another, each with its best passages and how many there are', async () => {
  const list = await gateway.call('visitor-1', 'policy.search', { perPolicy: 1, limit: 50 }, { at });
  expect(list.hits).toHaveLength(demoPolicies.length);
  expect(list.hits.reduce((sum, { inPolicy }) => sum + inPolicy, 0)).toBe(list.total);
  const found = await gateway.call(
    'visitor-1',
    'policy.search',
    { query: '中小企业', perPolicy: 2, limit: 50 },
    { at },
  );
  const all = await gateway.call('visitor-1', 'policy.search', { query: '中小企业', limit: 50 }, { at });
  expect(found.total).toBe(all.total);
  expect(found.hits[0]?.articleId).toBe(all.hits[0]?.articleId);
  for (const { policyId } of found.hits)
    expect(found.hits.filter((hit) => hit.policyId === policyId).length).toBeLessThanOrEqual(2);
});

describe('R-POLICY 2: searches without result', () => {
  test('are counted under their normal form by day, without who searched', async () => {
    await search('天馬行空 詞語');
    await search('天马行空，词语 ');
    await search('天马行空 词语', {}, at + DAY);
    expect((await misses()).filter(({ query }) => query.startsWith('天马'))).toEqual([
      { missId: expect.any(String) as string, query: '天马行空 词语', times: 3, lastDay: '2026-03-02' },
    ]);
  });

  test('a search that finds something, one that filters leave nothing of, and an empty one are none', async () => {
    const before = await misses();
    await search('补贴');
    await search('补贴', { year: 1990 });
    await search('   ');
    await search('19900000001');
    expect(await misses()).toEqual(before);
  });

  test('many at once are all counted, and the answer comes each time', async () => {
    await Promise.all(Array.from({ length: 12 }, () => search('魃魈魁')));
    expect((await misses()).find(({ query }) => query === '魃魈魁')?.times).toBe(12);
  });

  test('one that is done with is not listed again, however often it is searched', async () => {
    await search('螭吻椒图');
    const missId = (await misses()).find(({ query }) => query === '螭吻椒图')?.missId ?? '';
    await gateway.call('platform-1', 'policy.dismissMiss', { missId });
    await gateway.call('platform-1', 'policy.dismissMiss', { missId });
    await search('螭吻椒图');
    expect((await misses()).some(({ query }) => query === '螭吻椒图')).toBe(false);
    expect(await gateway.code('platform-1', 'policy.dismissMiss', { missId: 'none' })).toBe('NOT_FOUND');
  });
});

test('R-POLICY 2: of a search that finds nothing no number of a person is kept', async () => {
  const empty = await startGateway({ poolSize: 1 });
  try {
    await startBureau(empty);
    await empty.call('visitor-1', 'policy.search', { query: '贴息 199-0000-0001 somebody@example.com' });
    const kept = await empty.call('bureau-1', 'policy.listMisses', {});
    expect(kept.misses.map(({ query }) => query)).toEqual(['贴息 * *']);
  } finally {
    await empty.close();
  }
});

test('R-POLICY 2: what nobody has looked for in a year is forgotten', async () => {
  await search('年久失修魑魅', {}, Date.now() - 366 * DAY);
  await search('年久未修魍魉', {}, Date.now() - 364 * DAY);
  await gateway.runTimer('policy', 'keep-policies');
  const queries = (await misses()).map(({ query }) => query);
  expect([queries.includes('年久失修魑魅'), queries.includes('年久未修魍魉')]).toEqual([false, true]);
});

describe('R-POLICY 2: synonyms of the desk', () => {
  test('a row is kept in normal form, once for a request, and changed or removed', async () => {
    const input = { words: ['電商 平臺', '网店', '網店'], requestKey: 'synonym-1' };
    const { synonym } = await gateway.call('bureau-1', 'policy.saveSynonym', input, { at });
    expect(synonym.words).toEqual(['电商平台', '网店']);
    expect(await gateway.call('bureau-1', 'policy.saveSynonym', input, { at: at + 1 })).toEqual({ synonym });
    const { synonymId } = synonym;
    const changed = { synonymId, words: ['电商平台', '网店', '线上店铺'] };
    await gateway.call('platform-1', 'policy.saveSynonym', changed, { at: at + 1000 });
    const listed = await gateway.call('bureau-1', 'policy.listSynonyms', {});
    expect(listed.synonyms).toMatchObject([changed]);
    expect(listed.synonyms[0]?.changedAt).toBeGreaterThan(synonym.changedAt);
    await gateway.call('bureau-1', 'policy.removeSynonym', { synonymId });
    await gateway.call('bureau-1', 'policy.removeSynonym', { synonymId });
    expect((await gateway.call('bureau-1', 'policy.listSynonyms', {})).synonyms).toEqual([]);
    expect(await gateway.code('bureau-1', 'policy.saveSynonym', changed)).toBe('NOT_FOUND');
  });

  test('whoever searches one word finds the others, the desk at once and everybody within a minute', async () => {
    expect((await search('魑魅魍魉')).total).toBe(0);
    const words = ['魑魅魍魉', '电话跟踪回访'];
    const { synonym } = await gateway.call('bureau-1', 'policy.saveSynonym', { words }, { at });
    const tried = await gateway.call('bureau-1', 'policy.search', { query: '魑魅魍魉' }, { at });
    expect(tried.hits[0]?.title).toContain('政策大讲堂');
    expect((await search('魑魅魍魉', {}, at + 61_000)).total).toBe(tried.total);
    await gateway.call('bureau-1', 'policy.removeSynonym', { synonymId: synonym.synonymId }, { at: at + 62_000 });
    expect((await search('魑魅魍魉', {}, at + 123_000)).total).toBe(0);
  });

  test('words that are one and the same are no row', async () => {
    expect(await gateway.code('bureau-1', 'policy.saveSynonym', { words: ['网店', '網店'] })).toBe('INVALID_INPUT');
  });
});

describe('R-PY 1: items by agency', () => {
  const own = (agency: string) =>
    demoPolicies.flatMap(({ items }) => items).filter((item) => item.leadAgency === agency);

  test('an agency sees what it leads and supports, and no other agency', async () => {
    const seen = await gateway.call('agency-1', 'policy.listByAgency', {}, { at });
    expect(seen.agency).toBe('太原市科技局');
    expect(seen.leads).toHaveLength(own('太原市科技局').length);
    expect(seen.supports.every((item) => item.cooperatingAgencies.includes('太原市科技局'))).toBe(true);
    expect(seen.agencies.map(({ name }) => name)).toEqual(['太原市科技局']);
    expect(await gateway.code('agency-1', 'policy.listByAgency', { agency: '太原市财政局' })).toBe('FORBIDDEN');
  });

  test('the desk sees any, the list of all, and what has no owner', async () => {
    const all = await gateway.call('bureau-1', 'policy.listByAgency', {}, { at });
    expect(all.agency).toBeNull();
    expect(all.agencies.find(({ name }) => name === '太原市财政局')?.leads).toBe(own('太原市财政局').length);
    expect(all.ownerless.every(({ leadAgency }) => leadAgency === null)).toBe(true);
    const one = await gateway.call('platform-1', 'policy.listByAgency', { agency: '太原市财政局' }, { at });
    expect(one.leads).toHaveLength(own('太原市财政局').length);
  });

  test('past its review day an item is told of, on the day itself not yet', async () => {
    const policy = demoPolicies.find(({ items }) => items.some((item) => item.leadAgency === '太原市科技局'));
    if (!policy) throw new Error('no policy');
    await gateway.call('bureau-1', 'policy.publish', { ...policy, reviewDay: '2026-03-01' }, { at });
    const due = async (when: number) =>
      (await gateway.call('agency-1', 'policy.listByAgency', {}, { at: when })).pastReview;
    expect(await due(at)).toEqual([]);
    expect((await due(at + DAY)).every(({ reviewDay }) => reviewDay === '2026-03-01')).toBe(true);
    expect((await due(at + DAY)).length).toBeGreaterThan(0);
  });
});
