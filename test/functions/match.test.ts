import { demoPolicies } from '../../demo/policies';
import { startGateway, type TestGateway } from './support/gateway';
import { startBureau } from './support/people';

let gateway: TestGateway;
const at = Date.parse('2026-03-01T02:00:00Z');
const [source] = demoPolicies;
const [sourceItem] = source?.items ?? [];
if (!source || !sourceItem) throw new Error('no policy');

const when = { amount: 'staff', atMost: 20 };
const requirements = [{ text: '职工20人以下', clause: '第一条', when }];
const mine = {
  ...source,
  slug: 'example-in-force',
  status: 'in-force',
  expiresDay: null,
  items: [
    { ...sourceItem, itemId: 'm-later', requirements, deadlineDay: '2026-09-30' },
    { ...sourceItem, itemId: 'm-sooner', requirements, deadlineDay: '2026-06-30' },
    { ...sourceItem, itemId: 'm-unwritten', requirements: [] },
    { ...sourceItem, itemId: 'm-passed', requirements, deadlineDay: '2026-02-28' },
  ],
};
const demoItems = demoPolicies.reduce((sum, policy) => sum + policy.items.length, 0);

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  for (const policy of [...demoPolicies, mine]) await gateway.call('bureau-1', 'policy.publish', policy, { at });
});
afterAll(() => gateway.close());

const match = (profile: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  gateway.call('visitor-1', 'policy.match', { profile, limit: 100, ...more }, { at });

describe('R-POLICY 4: policy.match', () => {
  test('an empty profile: everything may fit, and the answer says what to tell', async () => {
    const answer = await match({});
    expect(answer.results.map(({ itemId, fit }) => [itemId, fit])).toEqual([
      ['m-sooner', 'may-fit'],
      ['m-later', 'may-fit'],
      ['m-unwritten', 'may-fit'],
    ]);
    expect(answer.missing).toEqual([{ field: 'staff', label: '职工人数', items: 2 }]);
    expect(answer.size.value).toBeNull();
  });

  test('expired and draft policies and a passed deadline are left out and counted; with them nothing is', async () => {
    expect((await match({})).leftOut).toBe(demoItems + 1);
    expect(await match({}, { withExpired: true })).toMatchObject({ leftOut: 0, total: demoItems + 4 });
  });

  test('12 people: two fit with what the profile says; 21: they do not; a filter narrows the list, not the counts', async () => {
    const small = await match({ staff: 12, industry: 'industry' }, { fit: 'fits' });
    expect(small).toMatchObject({ total: 2, counts: { fits: 2, mayFit: 1, doesNotFit: 0 }, size: { value: 'micro' } });
    expect(small.results[0]?.reasons).toMatchObject([{ verdict: 'met', found: '职工人数 12 人', clause: '第一条' }]);
    expect((await match({ staff: 21 })).counts).toEqual({ fits: 0, mayFit: 1, doesNotFit: 2 });
  });

  test('a revision is matched at once', async () => {
    const items = [{ ...mine.items[0], requirements: [{ ...requirements[0], when: { amount: 'staff', atMost: 30 } }] }];
    await gateway.call('bureau-1', 'policy.publish', { ...mine, items }, { at });
    expect((await match({ staff: 21 })).counts).toEqual({ fits: 1, mayFit: 0, doesNotFit: 0 });
  });

  test.each([
    ['no profile', {}],
    ['an area that is no code', { profile: { areaCode: '15' } }],
    ['a negative number', { profile: { staff: -1 } }],
    ['an industry that there is not', { profile: { industry: 'mining' } }],
  ])('%s is refused', async (_, input) => {
    expect(await gateway.code('visitor-1', 'policy.match', input)).toBe('INVALID_INPUT');
  });
});
