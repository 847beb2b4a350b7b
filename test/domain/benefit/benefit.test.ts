import * as fc from 'fast-check';
import { ownAmount, worthOf } from '../../../cloudfunctions/domain/benefit';
import { demoPolicies } from '../../../demo/policies';

const said = (text: string, maxFen: number | null = null, quote = '') => ({ text, maxFen, quote });
const WAN = 1_000_000;
const UNSAID: Record<'staff' | 'revenueFen' | 'assetsFen' | 'taxableIncomeFen', number | null> = {
  staff: null,
  revenueFen: null,
  assetsFen: null,
  taxableIncomeFen: null,
};

describe('R-POLICY 4: a budget is nobody’s benefit', () => {
  test.each<[string, number | null, string, string | null, number | null]>([
    // text, most in 分, quote → what one enterprise gets, its most
    ['基金规模2.6亿元', null, '', null, null],
    ['2015年市财政710万元（给中心）', 710 * WAN, '2015年市财政安排资金710万元', null, null],
    ['2015年0.2亿元、2016年0.3亿元、2017年0.4亿元', 40 * WAN, '', null, null],
    ['2015年起连续三年，每年0.1亿元', null, '', null, null],
    ['每年安排专项资金5000万元', 5000 * WAN, '', null, null],
    ['市财政预算500万元', 500 * WAN, '', null, null],
    ['全市总额一亿元', 10_000 * WAN, '', null, null],
    ['资金池２０００万元', 2000 * WAN, '', null, null],
    ['2016年300万元', 300 * WAN, '', null, null],
    ['300万元', 300 * WAN, '市财政安排300万元专项资金', null, null],
    ['总规模1亿元，单户最高500万元', 500 * WAN, '', '单户最高500万元', 500 * WAN],
    ['安排2000万元；每户补助5万元', 5 * WAN, '', '每户补助5万元', 5 * WAN],
    ['安排2000万元；每户补助5万元', 2000 * WAN, '', '每户补助5万元', null],
    ['设立1亿元基金，按贷款利息的50%贴息', null, '', '按贷款利息的50%贴息', null],
    ['最高50万元', 50 * WAN, '', '最高50万元', 50 * WAN],
    ['优秀50万元、良好30万元、合格10万元', 50 * WAN, '', '优秀50万元、良好30万元、合格10万元', 50 * WAN],
    ['每年5万元，累计不超过15万元', 5 * WAN, '', '每年5万元，累计不超过15万元', 5 * WAN],
    ['2015年最高给予50万元', 50 * WAN, '', '2015年最高给予50万元', 50 * WAN],
    ['小型微利企业所得税税率20%', null, '', '小型微利企业所得税税率20%', null],
    ['每人每期不超过260元，每期最高8万元', 8 * WAN, '', '每人每期不超过260元，每期最高8万元', 8 * WAN],
    ['清单内收费示范期内全额补贴', null, '', '清单内收费示范期内全额补贴', null],
    ['年度培训补贴总金额的3%—5%', null, '', '年度培训补贴总金额的3%—5%', null],
  ])('%s (most %s)', (text, maxFen, quote, own, most) => {
    const { amount, fund } = ownAmount(said(text, maxFen, quote));
    expect([amount?.text ?? null, amount?.maxFen ?? null]).toEqual([own, most]);
    expect(fund === '').toBe(own === text);
  });

  test('of the library in the demonstration every amount in hundreds of millions is a fund', () => {
    const amounts = demoPolicies.flatMap(({ items }) => items.flatMap(({ amount }) => amount ?? []));
    expect(amounts.filter(({ text }) => text.includes('亿元')).length).toBeGreaterThan(8);
    for (const amount of amounts) expect(ownAmount(amount).amount?.text ?? '').not.toContain('亿元');
  });

  test('nothing of the words is lost, and what one gets is never more than was said', () => {
    const part = fc.constantFrom('市财政安排2000万元', '单户最高50万元', '按贷款的2%贴息', '2015年0.1亿元', '另行规定');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join('；');
        const { amount, fund } = ownAmount(said(text, 2000 * WAN));
        for (const one of parts) expect(`${amount?.text ?? ''}；${fund}`).toContain(one);
        if (fund.includes('2000万元')) expect(amount?.maxFen ?? null).toBeNull();
      }),
      { seed: 20_261_130 },
    );
  });
});

describe('R-POLICY 4: what an amount is worth to this enterprise', () => {
  test.each<[string, number | null, Partial<typeof UNSAID>, number | null, string | null]>([
    ['最高50万元', 50 * WAN, {}, 50 * WAN, 'most'],
    ['未写', null, { staff: 36 }, null, null],
    // 36 × 500 yuan = 18 000 yuan, far below the cap
    ['每人500元，最高100万元', 100 * WAN, { staff: 36 }, 1_800_000, 'staff'],
    // 3000 × 500 = 1.5 million: capped at one
    ['每人500元，最高100万元', 100 * WAN, { staff: 3000 }, 100 * WAN, 'staff'],
    ['每人500元，最高100万元', 100 * WAN, {}, 100 * WAN, 'most'],
    ['每人1000元', 100_000, { staff: 10 }, WAN, 'staff'],
    ['每招用1人，每人每月500元', null, { staff: 2 }, 1_200_000, 'staff'],
    ['按营业收入的2%奖励，最高30万元', 30 * WAN, { revenueFen: 800 * WAN }, 16 * WAN, 'revenueFen'],
    ['按营业收入的2%奖励，最高30万元', 30 * WAN, { revenueFen: 80_000 * WAN }, 30 * WAN, 'revenueFen'],
    ['按销售额的0.5%补助', null, { revenueFen: 100 * WAN }, WAN / 2, 'revenueFen'],
    ['减按20%的税率', null, { taxableIncomeFen: 100 * WAN }, null, null],
    ['设备投资额的20%，最高500万元', 500 * WAN, { staff: 36 }, 500 * WAN, 'most'],
    ['优秀260元/人', null, { staff: 10 }, 260_000, 'staff'],
  ])('%s (most %s), %j', (text, maxFen, base, fen, by) => {
    const worth = worthOf(said(text, maxFen), { ...UNSAID, ...base });
    expect([worth?.fen ?? null, worth?.by ?? null]).toEqual([fen, by]);
  });

  test('more people never make it less, and it never exceeds the cap', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (staff, more) => {
        const worth = (people: number): number =>
          worthOf(said('每人500元，最高100万元', 100 * WAN), { ...UNSAID, staff: people })?.fen ?? 0;
        expect(worth(staff + more)).toBeGreaterThanOrEqual(worth(staff));
        expect(worth(staff)).toBeLessThanOrEqual(100 * WAN);
      }),
      { seed: 20_261_130 },
    );
  });
});
