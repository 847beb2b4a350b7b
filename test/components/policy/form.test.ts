/** R-POLICY 4: the profile as it is typed, and what of it can be sent. */
import { enterpriseOf, entriesOf, facts } from '../../../src/packages/policy/parts/facts';
import { figuresFor } from '../../../src/packages/policy/parts/lists';
import { questionOf } from '../../../src/packages/policy/parts/types';
import { read } from '../../../cloudfunctions/mechanisms/form-typed';
import { areaName } from '../../../cloudfunctions/domain/match';
import { rulesAt, smeSize } from '../../../cloudfunctions/programmes';
import { servedProgramme } from '../../support/programme';
import { zh as zhMatch } from '../../../src/locales/words/match';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

const TODAY = '2026-06-10';

describe('the form', () => {
  test('nothing typed is nothing said: null, and not nought or none', () => {
    expect(enterpriseOf(entriesOf(null), TODAY)).toEqual({
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
      wishes: null,
      remarks: '',
      answers: {},
    });
  });

  test('what is kept comes back as it was', () => {
    const kept = {
      ...enterpriseOf(entriesOf(null), TODAY),
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
    expect(enterpriseOf(entriesOf(kept), TODAY)).toEqual(kept);
  });

  test('a line that is wrong is named and counts as not said, the others stand', () => {
    const form = { ...entriesOf(null), staff: '1.5', revenueFen: '一百', assetsFen: '3', foundedDay: '2026-06-11' };
    const wrong = Object.entries(read(facts, form, TODAY).problems).map(([fact, { code }]) => [fact, code]);
    expect(Object.fromEntries(wrong)).toEqual({ staff: 'whole', revenueFen: 'amount', foundedDay: 'future' });
    expect(enterpriseOf(form, TODAY)).toMatchObject({
      staff: null,
      revenueFen: null,
      assetsFen: 3_000_000,
      foundedDay: null,
    });
  });

  test('no, and none, are said; empty is not', () => {
    const form = { ...entriesOf(null), farming: false, markers: [] };
    expect(enterpriseOf(form, TODAY)).toMatchObject({ farming: false, markers: [], founders: null, staff: null });
  });

  test('a question is told from a fact', () => {
    expect([questionOf('answers.own-brand'), questionOf('staff')]).toEqual(['own-brand', null]);
  });
});

describe('lists that stand on both sides', () => {
  test('areas are called as the server calls them', () => {
    for (const { id, name } of servedProgramme().lists.area) expect(name.zh).toBe(areaName(id));
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
