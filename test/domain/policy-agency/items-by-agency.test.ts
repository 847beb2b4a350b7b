import { itemsByAgency, type AgencyPolicy } from '../../../cloudfunctions/domain/policy-agency';

const item = (
  itemId: string,
  leadAgency: string | null,
  cooperatingAgencies: string[] = [],
): AgencyPolicy['items'][number] => ({
  itemId,
  title: `示例条目${itemId}`,
  clause: '一',
  leadAgency,
  cooperatingAgencies,
  articleId: 'a1',
});
const policy = (overrides: Partial<AgencyPolicy> = {}): AgencyPolicy => ({
  policyId: 'p1',
  title: '示例办法',
  status: 'in-force',
  issuers: ['示例市人民政府'],
  reviewDay: null,
  items: [item('1', '示例财政局', ['示例科技局']), item('2', '示例科技局'), item('3', null)],
  ...overrides,
});
const at = (agency: string | null, policies = [policy()], today = '2026-03-01') =>
  itemsByAgency(policies, { agency, today });
const ids = (entries: { itemId: string }[]) => entries.map(({ itemId }) => itemId);

describe('R-PY 1: items by agency', () => {
  test('leads and supports are told apart', () => {
    const seen = at('示例科技局');
    expect([ids(seen.leads), ids(seen.supports)]).toEqual([['2'], ['1']]);
  });
  test('line breaks and traditional characters in a name do not matter', () => {
    const split = policy({ items: [item('1', '示例財政\n局')] });
    expect(ids(at('示例财政局', [split]).leads)).toEqual(['1']);
  });
  test('who leads and helps with one item leads it', () => {
    const both = policy({ items: [item('1', '示例财政局', ['示例财政局', '示例科技局', '示例科技局'])] });
    expect(ids(at('示例财政局', [both]).supports)).toEqual([]);
    expect(at(null, [both]).agencies).toEqual([
      { name: '示例财政局', leads: 1, supports: 0, pastReview: 0 },
      { name: '示例科技局', leads: 0, supports: 1, pastReview: 0 },
    ]);
  });
  test.each([
    ['an agency with items in the policy', '示例财政局', ['3']],
    ['its issuer', '示例市人民政府', ['3']],
    ['another agency', '示例公安局', []],
    ['the desk', null, ['3']],
  ])('ownerless items are shown to %s', (_, agency, shown) => {
    expect(ids(at(agency).ownerless)).toEqual(shown);
  });
  test.each([
    ['2026-02-28', ['1', '2']],
    ['2026-03-01', []],
    [null, []],
    [undefined, []],
  ])('review day %s on 2026-03-01', (reviewDay, overdue) => {
    const { reviewDay: _, ...rest } = policy();
    const due = reviewDay === undefined ? rest : { ...rest, reviewDay };
    expect(ids(at('示例科技局', [due]).pastReview)).toEqual(overdue);
  });
  test('a repealed policy needs neither owner nor review', () => {
    const repealed = policy({ status: 'repealed', reviewDay: '2020-01-01' });
    expect(at(null, [repealed])).toMatchObject({ ownerless: [], pastReview: [] });
    expect(at(null, [repealed]).agencies.every(({ pastReview }) => pastReview === 0)).toBe(true);
  });
});
