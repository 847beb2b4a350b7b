/** R-POLICY 4: the profile as it is typed, and what of it can be sent. */
import fc from 'fast-check';
import { enterpriseOf, formOf, isSaid, problemsOf } from '../../../src/packages/policy/parts/form';
import { areas, figuresFor } from '../../../src/packages/policy/parts/lists';
import { questionOf } from '../../../src/packages/policy/parts/types';
import { fenOf, wanOf } from '../../../src/packages/policy/parts/wan';
import { areaName } from '../../../cloudfunctions/domain/match';
import { rulesAt, smeSize } from '../../../cloudfunctions/programmes';
import { zh as zhMatch } from '../../../src/locales/words/match';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

const TODAY = '2026-06-10';

describe('万元 as they are typed', () => {
  test.each([
    ['12', 12_000_000],
    ['12.5', 12_500_000],
    [' 0 ', 0],
    ['0.000001', 1],
    ['99999999', 99_999_999_000_000],
    ['', null],
    ['-1', null],
    ['1,200', null],
    ['1e3', null],
    ['1.', null],
    ['1.0000001', null],
  ])('%j is %s 分', (typed, fen) => expect(fenOf(typed)).toBe(fen));

  test('whole 分 there and back are the same', () => {
    fc.assert(fc.property(fc.nat({ max: 10_000_000_000_000 }), (fen) => fenOf(wanOf(fen)) === fen));
    expect(wanOf(12_500_000)).toBe('12.5');
    expect(wanOf(1)).toBe('0.000001');
  });
});

describe('the form', () => {
  test('nothing typed is nothing said: null, and not nought or none', () => {
    expect(enterpriseOf(formOf(null), TODAY)).toEqual({
      name: '',
      areaCode: null,
      industry: null,
      staff: null,
      revenueFen: null,
      assetsFen: null,
      taxableIncomeFen: null,
      foundedDay: null,
      farming: null,
      markers: null,
      founders: null,
      answers: {},
    });
  });

  test('what is kept comes back as it was', () => {
    const kept = {
      ...enterpriseOf(formOf(null), TODAY),
      name: '示例企业',
      areaCode: '150100',
      industry: 'retail' as const,
      staff: 0,
      revenueFen: 1_234_567,
      foundedDay: TODAY,
      farming: false,
      markers: [],
      answers: { q: false },
    };
    expect(enterpriseOf(formOf(kept), TODAY)).toEqual(kept);
  });

  test('a line that is wrong is named and counts as not said, the others stand', () => {
    const form = { ...formOf(null), staff: '1.5', revenueFen: '一百', assetsFen: '3', foundedDay: '2026-06-11' };
    expect(problemsOf(form, TODAY)).toEqual({
      staff: 'fact.whole',
      revenueFen: 'fact.number',
      foundedDay: 'fact.future',
    });
    expect(enterpriseOf(form, TODAY)).toMatchObject({
      staff: null,
      revenueFen: null,
      assetsFen: 3_000_000,
      foundedDay: null,
    });
  });

  test('no, and none, are said; empty is not', () => {
    const form = { ...formOf(null), farming: false, markers: [] };
    expect([isSaid(form, 'farming'), isSaid(form, 'markers'), isSaid(form, 'founders'), isSaid(form, 'staff')]).toEqual(
      [true, true, false, false],
    );
  });

  test('a question is told from a fact', () => {
    expect([questionOf('answers.own-brand'), questionOf('staff')]).toEqual(['own-brand', null]);
  });
});

describe('lists that stand on both sides', () => {
  test('areas are called as the server calls them', () => {
    for (const code of areas) expect(zhMatch[`area.${code}`]).toBe(areaName(code));
  });

  test('industries are called as the standard calls them, and ask for the figures that their class needs', () => {
    for (const { id, name, sme, medium, small } of rulesAt(smeSize, TODAY).parameters.industries.value) {
      expect(zhMatch[`industry.${id}` as keyof typeof zhMatch]).toBe(name);
      const uses = (metric: 'staff' | 'revenueWan' | 'assetsWan') =>
        [sme, medium, small].some((bounds) => bounds[metric] !== undefined);
      expect(figuresFor(id as Parameters<typeof figuresFor>[0])).toEqual({
        staff: uses('staff'),
        revenueFen: uses('revenueWan'),
        assetsFen: uses('assetsWan'),
      });
    }
  });
});
