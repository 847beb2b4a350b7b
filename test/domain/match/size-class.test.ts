import * as fc from 'fast-check';
import { sizeClass } from '../../../cloudfunctions/domain/match';
import { rulesAt, smeSize } from '../../../cloudfunctions/programmes';

const rules = rulesAt(smeSize, '2026-03-01');
const WAN = 1_000_000;
const ORDER = ['micro', 'small', 'medium', 'large'];
const of = (industry: string | null, staff: number | null, revenue: number | null, assets: number | null) =>
  sizeClass(rules, {
    industry,
    staff,
    revenueFen: revenue === null ? null : revenue * WAN,
    assetsFen: assets === null ? null : assets * WAN,
  });

/** Staff, revenue and assets (万元) as 四（一）–（十六） print them, and one below each: 以上 includes the number, 以下 does not. */
const BOUNDARIES: [string, number | null, number | null, number | null, string][] = [
  ['farming', null, 20000, null, 'large'],
  ['farming', null, 19999, null, 'medium'],
  ['farming', null, 500, null, 'medium'],
  ['farming', null, 499, null, 'small'],
  ['farming', null, 50, null, 'small'],
  ['farming', null, 49, null, 'micro'],
  ['industry', 1000, 40000, null, 'large'],
  ['industry', 999, 40000, null, 'medium'],
  ['industry', 1000, 39999, null, 'medium'],
  ['industry', 300, 2000, null, 'medium'],
  ['industry', 299, 2000, null, 'small'],
  ['industry', 300, 1999, null, 'small'],
  ['industry', 20, 300, null, 'small'],
  ['industry', 19, 300, null, 'micro'],
  ['industry', 20, 299, null, 'micro'],
  ['construction', null, 80000, 80000, 'large'],
  ['construction', null, 79999, 80000, 'medium'],
  ['construction', null, 80000, 79999, 'medium'],
  ['construction', null, 6000, 5000, 'medium'],
  ['construction', null, 5999, 5000, 'small'],
  ['construction', null, 6000, 4999, 'small'],
  ['construction', null, 300, 300, 'small'],
  ['construction', null, 299, 300, 'micro'],
  ['construction', null, 300, 299, 'micro'],
  ['wholesale', 200, 40000, null, 'large'],
  ['wholesale', 199, 40000, null, 'medium'],
  ['wholesale', 200, 39999, null, 'medium'],
  ['wholesale', 20, 5000, null, 'medium'],
  ['wholesale', 19, 5000, null, 'small'],
  ['wholesale', 20, 4999, null, 'small'],
  ['wholesale', 5, 1000, null, 'small'],
  ['wholesale', 4, 1000, null, 'micro'],
  ['wholesale', 5, 999, null, 'micro'],
  ['retail', 300, 20000, null, 'large'],
  ['retail', 299, 20000, null, 'medium'],
  ['retail', 300, 19999, null, 'medium'],
  ['retail', 50, 500, null, 'medium'],
  ['retail', 49, 500, null, 'small'],
  ['retail', 50, 499, null, 'small'],
  ['retail', 10, 100, null, 'small'],
  ['retail', 9, 100, null, 'micro'],
  ['retail', 10, 99, null, 'micro'],
  ['transport', 1000, 30000, null, 'large'],
  ['transport', 999, 30000, null, 'medium'],
  ['transport', 1000, 29999, null, 'medium'],
  ['transport', 300, 3000, null, 'medium'],
  ['transport', 299, 3000, null, 'small'],
  ['transport', 300, 2999, null, 'small'],
  ['transport', 20, 200, null, 'small'],
  ['transport', 19, 200, null, 'micro'],
  ['transport', 20, 199, null, 'micro'],
  ['storage', 200, 30000, null, 'large'],
  ['storage', 199, 30000, null, 'medium'],
  ['storage', 200, 29999, null, 'medium'],
  ['storage', 100, 1000, null, 'medium'],
  ['storage', 99, 1000, null, 'small'],
  ['storage', 100, 999, null, 'small'],
  ['storage', 20, 100, null, 'small'],
  ['storage', 19, 100, null, 'micro'],
  ['storage', 20, 99, null, 'micro'],
  ['post', 1000, 30000, null, 'large'],
  ['post', 999, 30000, null, 'medium'],
  ['post', 1000, 29999, null, 'medium'],
  ['post', 300, 2000, null, 'medium'],
  ['post', 299, 2000, null, 'small'],
  ['post', 300, 1999, null, 'small'],
  ['post', 20, 100, null, 'small'],
  ['post', 19, 100, null, 'micro'],
  ['post', 20, 99, null, 'micro'],
  ['lodging', 300, 10000, null, 'large'],
  ['lodging', 299, 10000, null, 'medium'],
  ['lodging', 300, 9999, null, 'medium'],
  ['lodging', 100, 2000, null, 'medium'],
  ['lodging', 99, 2000, null, 'small'],
  ['lodging', 100, 1999, null, 'small'],
  ['lodging', 10, 100, null, 'small'],
  ['lodging', 9, 100, null, 'micro'],
  ['lodging', 10, 99, null, 'micro'],
  ['catering', 300, 10000, null, 'large'],
  ['catering', 299, 10000, null, 'medium'],
  ['catering', 300, 9999, null, 'medium'],
  ['catering', 100, 2000, null, 'medium'],
  ['catering', 99, 2000, null, 'small'],
  ['catering', 100, 1999, null, 'small'],
  ['catering', 10, 100, null, 'small'],
  ['catering', 9, 100, null, 'micro'],
  ['catering', 10, 99, null, 'micro'],
  ['telecom', 2000, 100000, null, 'large'],
  ['telecom', 1999, 100000, null, 'medium'],
  ['telecom', 2000, 99999, null, 'medium'],
  ['telecom', 100, 1000, null, 'medium'],
  ['telecom', 99, 1000, null, 'small'],
  ['telecom', 100, 999, null, 'small'],
  ['telecom', 10, 100, null, 'small'],
  ['telecom', 9, 100, null, 'micro'],
  ['telecom', 10, 99, null, 'micro'],
  ['software', 300, 10000, null, 'large'],
  ['software', 299, 10000, null, 'medium'],
  ['software', 300, 9999, null, 'medium'],
  ['software', 100, 1000, null, 'medium'],
  ['software', 99, 1000, null, 'small'],
  ['software', 100, 999, null, 'small'],
  ['software', 10, 50, null, 'small'],
  ['software', 9, 50, null, 'micro'],
  ['software', 10, 49, null, 'micro'],
  ['real-estate', null, 200000, 10000, 'large'],
  ['real-estate', null, 199999, 10000, 'medium'],
  ['real-estate', null, 200000, 9999, 'medium'],
  ['real-estate', null, 1000, 5000, 'medium'],
  ['real-estate', null, 999, 5000, 'small'],
  ['real-estate', null, 1000, 4999, 'small'],
  ['real-estate', null, 100, 2000, 'small'],
  ['real-estate', null, 99, 2000, 'micro'],
  ['real-estate', null, 100, 1999, 'micro'],
  ['property', 1000, 5000, null, 'large'],
  ['property', 999, 5000, null, 'medium'],
  ['property', 1000, 4999, null, 'medium'],
  ['property', 300, 1000, null, 'medium'],
  ['property', 299, 1000, null, 'small'],
  ['property', 300, 999, null, 'small'],
  ['property', 100, 500, null, 'small'],
  ['property', 99, 500, null, 'micro'],
  ['property', 100, 499, null, 'micro'],
  ['leasing-business', 300, null, 120000, 'large'],
  ['leasing-business', 299, null, 120000, 'medium'],
  ['leasing-business', 300, null, 119999, 'medium'],
  ['leasing-business', 100, null, 8000, 'medium'],
  ['leasing-business', 99, null, 8000, 'small'],
  ['leasing-business', 100, null, 7999, 'small'],
  ['leasing-business', 10, null, 100, 'small'],
  ['leasing-business', 9, null, 100, 'micro'],
  ['leasing-business', 10, null, 99, 'micro'],
  ['other', 300, null, null, 'large'],
  ['other', 299, null, null, 'medium'],
  ['other', 100, null, null, 'medium'],
  ['other', 99, null, null, 'small'],
  ['other', 10, null, null, 'small'],
  ['other', 9, null, null, 'micro'],
];

/** One enterprise of each industry, worked out by hand from the sentence of 四（一）–（十六） that decides it. */
const BY_HAND: [string, string, number | null, number | null, number | null, string][] = [
  ['a farm: revenue alone, 499 of the 500 for medium, whatever its 2000 people', 'farming', 2000, 499, null, 'small'],
  ['a factory of 300 with 1900: medium wants 300 people and 2000', 'industry', 300, 1900, null, 'small'],
  ['a factory of 5000 with 299: small wants 20 people and 300', 'industry', 5000, 299, null, 'micro'],
  [
    'a builder with 90000 of revenue but assets of 299: below every floor of assets',
    'construction',
    9,
    90_000,
    299,
    'micro',
  ],
  ['a builder that reaches one ceiling of two is still no large one', 'construction', 9, 80_000, 79_999, 'medium'],
  ['a wholesaler of 4 with 6000: small wants 5 people', 'wholesale', 4, 6000, null, 'micro'],
  ['a shop of 50 with 500 to the number: 以上 includes it', 'retail', 50, 500, null, 'medium'],
  ['a haulier of 299 with 30000: medium wants 300 people', 'transport', 299, 30_000, null, 'small'],
  ['a warehouse of 200 with 30000: both ceilings reached', 'storage', 200, 30_000, null, 'large'],
  ['a courier of 19 with 2000: small wants 20 people', 'post', 19, 2000, null, 'micro'],
  ['a hotel of 300 with 9999: one ceiling missed', 'lodging', 300, 9999, null, 'medium'],
  ['a restaurant of 100 with 1999: medium wants 2000', 'catering', 100, 1999, null, 'small'],
  ['a carrier of 1999 with 500000: large wants 2000 people', 'telecom', 1999, 500_000, null, 'medium'],
  ['a software house of 10 with 50', 'software', 10, 50, null, 'small'],
  ['a software house of 10 with 49', 'software', 10, 49, null, 'micro'],
  ['a developer with 200000 and assets of 4999: medium wants 5000 of assets', 'real-estate', 1, 200_000, 4999, 'small'],
  ['a property manager of 99 with 4000: small wants 100 people', 'property', 99, 4000, null, 'micro'],
  ['a lessor of 300 with assets of 120000, whatever its revenue', 'leasing-business', 300, 0, 120_000, 'large'],
  ['another of 99: people alone', 'other', 99, 900_000, 900_000, 'small'],
];

describe('R-POLICY 4: size class by 工信部联企业〔2011〕300号 四', () => {
  test.each(BOUNDARIES)(
    '%s: staff %s, revenue %s 万元, assets %s 万元 → %s',
    (industry, staff, revenue, assets, size) => {
      expect(of(industry, staff, revenue, assets)).toMatchObject({ value: size, missing: [] });
    },
  );

  test.each(BY_HAND)('%s', (_, industry, staff, revenue, assets, size) => {
    expect(of(industry, staff, revenue, assets)).toMatchObject({ value: size, missing: [] });
  });

  test.each([
    ['industry', 12, null, null, 'micro', []],
    ['industry', 500, null, null, null, ['revenueFen']],
    ['industry', null, 299, null, 'micro', []],
    ['wholesale', null, null, null, null, ['staff', 'revenueFen']],
    ['farming', 5, null, 9, null, ['revenueFen']],
    ['other', null, 1, 1, null, ['staff']],
    [null, 0, 0, 0, 'micro', []],
    [null, 100, null, null, null, ['industry', 'revenueFen', 'assetsFen']],
  ] as const)(
    '%s with staff %s, revenue %s, assets %s: %s, missing %j',
    (industry, staff, revenue, assets, size, missing) => {
      expect(of(industry, staff, revenue, assets)).toMatchObject({ value: size, missing });
    },
  );

  test('the trace says figures, bounds and class', () => {
    const { trace } = of('industry', 12, 400, null);
    expect(trace).toMatchObject({ rule: 'R-POLICY 4', clause: '四（二）', exact: '0', shown: '微型' });
    expect(trace.arithmetic).toContain('职工人数 12 人，年营业收入 400 万元');
    expect(trace.arithmetic).toContain('小型须职工 20 人且营业收入 300 万元以上 → 微型');
    expect(trace.parts?.map(({ label, arithmetic, shown }) => [label, arithmetic, shown])).toEqual([
      ['大型：各项上限都要达到', '职工 12 < 1000 人，营业收入 400 < 40000 万元', '未达到'],
      ['中型：各项下限都要达到', '职工 12 < 300 人，营业收入 400 < 2000 万元', '未达到'],
      ['小型：各项下限都要达到', '职工 12 < 20 人，营业收入 400 ≥ 300 万元', '未达到'],
    ]);
  });

  test('a step is open as long as a figure that it needs is not said, and decided by one that is missed', () => {
    const shown = (staff: number | null, revenue: number | null) =>
      of('industry', staff, revenue, null).trace.parts?.map((part) => part.shown);
    expect(shown(500, null)).toEqual(['未达到', '待定', '待定']);
    expect(shown(null, 299)).toEqual(['未达到', '未达到', '未达到']);
    expect(shown(1000, 40_000)).toEqual(['达到', '达到', '达到']);
  });

  const industry = fc.constantFrom(...rules.parameters.industries.value.map(({ id }) => id));
  const figure = fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 250_000 }));
  const figures = fc.tuple(figure, figure, figure);

  test('more staff, revenue or assets never gives a smaller class', () => {
    fc.assert(
      fc.property(industry, figures, figures, (id, [staff, revenue, assets], [a, b, c]) => {
        const before = ORDER.indexOf(of(id, staff, revenue, assets).value ?? '');
        const after = ORDER.indexOf(of(id, staff + a, revenue + b, assets + c).value ?? '');
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('what is decided early stays so whatever the missing figures are', () => {
    fc.assert(
      fc.property(industry, figures, fc.integer({ min: 0, max: 7 }), (id, [staff, revenue, assets], hidden) => {
        const early = of(id, hidden & 1 ? null : staff, hidden & 2 ? null : revenue, hidden & 4 ? null : assets);
        if (early.value !== null) expect(of(id, staff, revenue, assets).value).toBe(early.value);
        else expect(early.missing.length).toBeGreaterThan(0);
      }),
    );
  });
});
