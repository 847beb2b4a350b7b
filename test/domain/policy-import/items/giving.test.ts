/** R-POLICY 1: what gives is an item, with what the articles around it say; exclusions, duties and procedure are none. */
import { proposeItems } from '../../../../cloudfunctions/domain/policy-import';

const REST = '其余条件以原文为准，尚未逐条核对';
/** Articles as printed: one a line that begins with 第…条, points below it. */
function itemsOf(text: string, regionName = '') {
  const articles: { articleId: string; number: string; heading: string; text: string; level: number }[] = [];
  for (const line of text.split('\n')) {
    const [, number, rest] = /^(第[一二三四五六七八九十]+条)\s*(.*)$/.exec(line) ?? [];
    const last = articles.at(-1);
    if (number !== undefined)
      articles.push({ articleId: `a${articles.length + 1}`, number, heading: '', text: rest ?? '', level: 2 });
    else if (last) last.text += `\n${line}`;
  }
  return proposeItems(articles, { regionName });
}
const whens = (text: string, regionName = '') => itemsOf(text, regionName)[0]?.requirements.map(({ when }) => when);

test.each([
  '第三条 严重失信企业不享受本办法补贴。',
  '第四条 补贴发放实行按月拨付。',
  '第五条 补贴对象死亡的，停止发放补贴。',
  '第六条 已享受其他同类政策的项目不适用本办法奖励。',
  '第七条 市财政局负责补贴资金的拨付。',
  '第八条 区人社部门审核后将补贴发放至企业账户。',
  '第九条 获得补贴的企业应当如实保存账册。',
  '第十条 对骗取奖励的企业，终止发放并追回资金。',
  '第十一条 奖补资金由市工信局会同市财政局审批。',
  '第十二条 补助申请按季度受理。',
])('R-POLICY 1: no item: %s', (text) => {
  expect(itemsOf(text)).toEqual([]);
});

test.each([
  ['第三条 租金补贴。对租用标准厂房的小微企业给予最高10万元补贴。', '租金补贴'],
  ['第三条 贷款贴息：对小微企业按贷款利息的50%给予贴息。', '贷款贴息'],
])('R-POLICY 1: the name of a point is its title: %s', (text, title) => {
  expect(itemsOf(text)[0]?.title).toBe(title);
});

test('R-POLICY 1: a deadline and a place of a neighbouring article belong to the item', () => {
  const [item, ...others] = itemsOf(
    '第三条 对新认定的专精特新中小企业给予10万元奖励。\n第四条 请于2027年7月31日前报送申报材料至市工信局。\n第五条 企业向市工信局申报。',
  );
  expect(others).toEqual([]);
  expect(item).toMatchObject({ deadlineDay: '2027-07-31', whereToApply: '市工信局' });
  // a day of the offices is none of the firm's
  const [office] = itemsOf(
    '第三条 对小微企业给予10万元奖励。\n第四条 各区工信局于2027年8月31日前将汇总材料报送市工信局。',
  );
  expect(office?.deadlineDay).toBeNull();
});

test('R-POLICY 1, 4: conditions of a neighbouring article are the item’s', () => {
  const text =
    '第三条 申报条件：\n（一）在本市注册的中小企业；\n（二）从业人员不超过300人；\n（三）成立满2年。\n第四条 对符合条件的企业给予10万元补贴。';
  const [item] = itemsOf(text, '太原市');
  expect(item?.conditions).toEqual(['在本市注册的中小企业', '从业人员不超过300人', '成立满2年']);
  expect(item?.requirements.map(({ when, clause }) => [when, clause])).toEqual([
    [{ area: ['140100'] }, '标题'],
    [{ size: ['micro', 'small', 'medium'] }, '第三条'],
    [{ amount: 'staff', atMost: 300 }, '第三条'],
    [{ amount: 'ageMonths', atLeast: 24 }, '第三条'],
    [null, '第四条'],
  ]);
});

// 1万元 = 1,000,000 分
test.each([
  ['职工人数100人以上', { amount: 'staff', atLeast: 100 }],
  ['员工不足50人', { amount: 'staff', below: 50 }],
  ['注册时间超过一年', { amount: 'ageMonths', above: 12 }],
  ['成立五年以内', { amount: 'ageMonths', atMost: 60 }],
  ['年营业收入不低于2000万元', { amount: 'revenueFen', atLeast: 2_000_000_000 }],
  ['资产总额5000万元以下', { amount: 'assetsFen', atMost: 5_000_000_000 }],
  ['上年营业收入增长10%以上', null],
  ['高新技术企业', { marker: 'high-tech' }],
  ['近三年无重大违法行为', null],
])('R-POLICY 4: a condition as data: %s', (line, when) => {
  const text = `第三条 申报条件：\n（一）${line}；\n（二）信用记录良好。\n第四条 对符合条件的企业给予10万元补贴。`;
  expect(whens(text)).toEqual([when, null, null]);
});

test.each([
  ['对吸纳高校毕业生就业的中小企业，按每人1000元给予一次性补贴。', 'hires-graduate'],
  ['企业招用退役军人的，每人给予2000元补贴。', 'hires-veteran'],
  ['对安置残疾人就业的企业给予补贴。', 'hires-disabled'],
  ['对新招用登记失业人员并缴纳社会保险的企业，给予社保补贴。', 'hires-unemployed'],
])('R-POLICY 4: hiring is not being founded: %s', (text, question) => {
  const asked = JSON.stringify(whens(`第三条 ${text}`));
  expect(asked).toContain(`"question":"${question}"`);
  expect(asked).not.toContain('founder');
});

test.each([
  ['对自主创业的高校毕业生给予一次性创业补贴5000元。', { founder: 'graduate' }],
  ['对退役军人创办的小微企业给予2万元补贴。', { founder: 'veteran' }],
])('R-POLICY 4: being founded by somebody: %s', (text, when) => {
  expect(whens(`第三条 ${text}`)).toContainEqual(when);
});

test.each([
  ['对取得高级职业资格证书的职工给予2000元补贴。', true],
  ['对来本市就业的博士给予每月3000元生活补贴。', true],
  ['对高校毕业生给予租房补贴。', true],
  ['对小微企业给予租房补贴。', undefined],
  ['对自主创业的高校毕业生给予创业补贴。', undefined],
  ['对培训职工的企业给予培训补贴。', undefined],
])('R-POLICY 1: for persons: %s', (text, forPersons) => {
  expect(itemsOf(`第三条 ${text}`)[0]?.forPersons).toBe(forPersons);
});

test('R-POLICY 1: one sentence that gives to several is an item for each', () => {
  const items = itemsOf('第三条 对国家级孵化器给予50万元奖励，对入驻企业给予3万元补贴，对服务机构给予1万元补助。');
  expect(items.map(({ amount, audience }) => [amount?.maxFen, audience])).toEqual([
    [50_000_000, '国家级孵化器'],
    [3_000_000, '入驻企业'],
    [1_000_000, '服务机构'],
  ]);
});

test('R-POLICY 4: what is not read stays open', () => {
  expect(itemsOf('第三条 对中小企业给予10万元补贴。')[0]?.requirements.at(-1)).toMatchObject({
    text: REST,
    when: null,
  });
});
