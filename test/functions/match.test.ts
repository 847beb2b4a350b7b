import { demoPolicies } from '../../demo/policies';
import { exampleItem, examplePolicy, type When } from './builders/example-policy';
import { startGateway, type TestGateway } from './support/gateway';
import { startBureau } from './support/people';

let gateway: TestGateway;
const at = Date.parse('2026-03-01T02:00:00Z');
const when: When = { amount: 'staff', atMost: 20 };
const mine = examplePolicy([
  exampleItem('m-later', when, { deadlineDay: '2026-09-30' }),
  exampleItem('m-sooner', when, { deadlineDay: '2026-06-30', benefitKind: 'loan' }),
  exampleItem('m-unwritten', null, { requirements: [] }),
  exampleItem('m-passed', when, { deadlineDay: '2026-02-28' }),
]);
const demoItems = demoPolicies.reduce((sum, policy) => sum + policy.items.length, 0);
let policyId: string;

beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
  for (const policy of demoPolicies) await gateway.call('bureau-1', 'policy.publish', policy, { at });
  ({ policyId } = await gateway.call('bureau-1', 'policy.publish', mine, { at }));
});
afterAll(() => gateway.close());

const match = (profile: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  gateway.call('visitor-1', 'policy.match', { profile, limit: 100, withExpired: false, ...more }, { at });

describe('R-POLICY 4: policy.match', () => {
  test('an empty profile: everything may fit, and the answer says what to tell', async () => {
    const answer = await match({});
    expect(answer.results.map(({ itemId, fit, fitText }) => [itemId, fit, fitText])).toEqual([
      ['m-sooner', 'may-fit', '可能符合'],
      ['m-later', 'may-fit', '可能符合'],
      ['m-unwritten', 'may-fit', '可能符合'],
    ]);
    expect(answer.missing).toEqual([{ field: 'staff', label: '职工人数', items: 2 }]);
    expect(answer.size.value).toBeNull();
  });

  test('expired and draft policies and a passed deadline: left out and counted, or marked and behind the open ones', async () => {
    expect((await match({})).leftOut).toBe(demoItems + 1);
    const all = await match({ staff: 12 }, { withExpired: undefined });
    expect(all).toMatchObject({ leftOut: 0, total: demoItems + 4 });
    const fitting = all.results.filter(({ fit }) => fit === 'fits').map(({ itemId, open }) => [itemId, open]);
    expect(fitting.slice(0, 3)).toEqual([
      ['m-sooner', true],
      ['m-later', true],
      ['m-passed', false],
    ]);
    expect(all.results.every(({ open, status }) => !open || status === 'in-force')).toBe(true);
  });

  test('12 people: two fit with what the profile says; 21: they do not; a filter narrows the list, not the counts', async () => {
    const small = await match({ staff: 12, industry: 'industry' }, { fit: 'fits' });
    expect(small).toMatchObject({ total: 2, counts: { fits: 2, mayFit: 1, doesNotFit: 0 }, size: { value: 'micro' } });
    expect(small.results[0]?.reasons).toMatchObject([{ verdict: 'met', found: '职工人数 12 人', clause: '第一条' }]);
    expect((await match({ staff: 21 })).counts).toEqual({ fits: 0, mayFit: 1, doesNotFit: 2 });
  });

  test('by benefit: the list only, with how many there are of each', async () => {
    const loans = await match({ staff: 12 }, { fit: 'fits', benefitKind: 'loan' });
    expect(loans.results.map(({ itemId }) => itemId)).toEqual(['m-sooner']);
    expect(loans.counts.fits).toBe(2);
    expect(loans.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(2);
    expect(loans.kinds).toContainEqual({ benefitKind: 'loan', count: 1 });
  });

  test('one policy, one item: looked at even when it is past its day', async () => {
    expect((await match({ staff: 12 }, { policyId })).total).toBe(4);
    const one = await match({ staff: 12 }, { policyId, itemId: 'm-passed' });
    expect(one.results).toMatchObject([{ itemId: 'm-passed', fit: 'fits', open: false }]);
  });

  test('a revision is matched at once', async () => {
    const items = [exampleItem('m-later', { amount: 'staff', atMost: 30 }, { deadlineDay: '2026-09-30' })];
    await gateway.call('bureau-1', 'policy.publish', { ...mine, items }, { at });
    expect((await match({ staff: 21 })).counts).toEqual({ fits: 1, mayFit: 0, doesNotFit: 0 });
  });

  test('without a profile in the input the kept one; none kept: said so', async () => {
    expect(await gateway.code('visitor-2', 'policy.match', {})).toBe('ENTERPRISE_REQUIRED');
    await gateway.call('visitor-2', 'enterprise.save', { enterprise: { staff: 31 } }, { at });
    const own = await gateway.call('visitor-2', 'policy.match', { policyId }, { at });
    expect(own.results).toMatchObject([{ fit: 'does-not-fit', reasons: [{ found: '职工人数 31 人' }] }]);
  });

  test('fields that it does not know do no harm', async () => {
    expect((await match({ staff: 12, phone: '19900000001' })).counts.fits).toBe(1);
  });

  test.each([
    ['an area that is no code', { profile: { areaCode: '15' } }],
    ['a negative number', { profile: { staff: -1 } }],
    ['an industry that there is not', { profile: { industry: 'mining' } }],
  ])('%s is refused', async (_, input) => {
    expect(await gateway.code('visitor-1', 'policy.match', input)).toBe('INVALID_INPUT');
  });
});
