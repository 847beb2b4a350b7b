/** R-POLICY 1: what one beneficiary gets by one award is a figure that a verb gives, in 分; thresholds, budgets, rates and prices are none. */
import { proposeItems } from '../../../../cloudfunctions/domain/policy-import';
import given from './amounts.json';

const yuanOf = (text: string): number | null => {
  const article = { articleId: 'a3', number: '第三条', heading: '', text, level: 2 };
  const items = proposeItems([article], { regionName: '' });
  if (items.length === 0) throw new Error('no item');
  const sums = items.flatMap(({ amount }) => amount?.maxFen ?? []);
  return sums.length === 0 ? null : Math.max(...sums) / 100;
};

test.each(given.cases.map(({ text, maxYuan }) => [text, maxYuan] as const))('R-POLICY 1: %s', (text, maxYuan) => {
  expect(yuanOf(text)).toBe(maxYuan);
});

// kin of the cases above: the same traps in other words, figures by hand
test.each([
  ['对年度营业收入不超过500万元的小微企业，给予3万元补贴。', 30_000],
  ['企业年纳税额达到200万元的，市财政一次性奖励15万元。', 150_000],
  ['对完成技术改造投资（不低于800万元）的企业，按投资额的10%给予补助，最高150万元。', 1_500_000],
  ['市财政每年安排专项资金5000万元，对获得省级以上奖励的企业给予20万元奖励。', 200_000],
  ['对租赁厂房的企业，按每平方米每月10元给予补贴，每年最高20万元。', 200_000],
  ['对参加展会的企业，每个展位补贴5000元，同一企业年度累计补贴不超过3万元。', 5000],
  ['对获得国家级、省级工业设计中心称号的企业，分别奖励100万元、30万元。', 1_000_000],
  ['对实际投资额在1亿元以上的项目，给予500万元以内的补助。', 5_000_000],
  ['对毕业两年内的高校毕业生首次创办的企业，给予伍万元一次性创业补贴。', 50_000],
  ['对小微企业贷款余额1000万元以下部分，给予年化1%的贴息。', null],
  ['每招用1名退役军人给予企业2000元补贴。', null],
  ['对技术合同成交额超过300万元的，按成交额的1%奖励，单个企业不超过50万元。', 500_000],
  ['创业担保贷款额度最高为30万元，由财政给予贴息。', 300_000],
  ['对上市募集资金1亿元以上的企业给予300万元奖励。', 3_000_000],
  ['对小微企业减半征收房产税。', null],
  ['评定为一等奖的奖励10万元，二等奖5万元，三等奖2万元。', 100_000],
  ['对购买科技保险的企业给予保费50%的补贴，年度补贴总额不超过10万元。', 100_000],
  ['新认定的瞪羚企业，给予3万元-5万元的奖励。', 50_000],
  ['设立总规模10亿元的引导基金，对入选企业给予最高200万元支持。', 2_000_000],
  ['单价5万元以上的设备，按购置费用的15%给予补贴，每家企业补贴不超过60万元。', 600_000],
])('R-POLICY 1: of the same kinds: %s', (text, maxYuan) => {
  expect(yuanOf(text)).toBe(maxYuan);
});
