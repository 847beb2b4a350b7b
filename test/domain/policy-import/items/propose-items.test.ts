/** R-POLICY 1, 6: items that an article's own words propose. Sentences are those of the documents that the records were made of. */
import { besides, proposeItems, recognise, type Recognised } from '../../../../cloudfunctions/domain/policy-import';

type Article = Recognised['proposal']['articles'][number];
type Proposed = ReturnType<typeof proposeItems>[number];

const article = (text: string, part: Partial<Article> = {}): Article => ({
  articleId: 'a1',
  number: '二（三）',
  heading: '',
  text,
  level: 2,
  ...part,
});
const of = (text: string, part: Partial<Article> = {}, regionName = ''): Proposed[] =>
  proposeItems([article(text, part)], { regionName });
const one = (text: string, part: Partial<Article> = {}, regionName = ''): Proposed => {
  const [item, ...others] = of(text, part, regionName);
  if (!item || others.length > 0) throw new Error(`${others.length + (item ? 1 : 0)} items`);
  return item;
};

const LOAN =
  '设立“大学生创业贷款基准利率贴息资金”。市财政从2015年起连续三年,每年安排0.1亿元资金,用于设立大学生创业融资基准利率贴息资金。主要对毕业三年内的大学生,在自主创业过程中发生的贷款,按贷款基准利率给予贷款贴息。(责任单位:市财政局)';
const FUND =
  '设立“小微企业创业基金”。市财政从2015年起连续三年,每年安排0.2亿元资金,用于设立小微企业创业基金。(责任单位:市中小企业局、市财政局)';
const TAX =
  '对从事农畜产品初加工的企业免征企业所得税。对新办职业教育、节能培训等公共事业项目，5年内免征企业所得税中地方分享部分。（以上政策见内政发〔2009〕66号文件，由自治区财政厅牵头，自治区地税局、农牧业厅等相关部门配合落实）';
const CENTRE =
  '根據年度評價結果,評定為于優秀的中小企業服務中心給予上年度運營經費補助50萬元、評定為良好的給予上年度運營經費補助30萬元、評定為合格的給予上年度運營經費補助10萬元;評定為良好以上等級的市級示范平臺、示范基地分別給予上年度運營經費補助5萬元、10萬元。';
const COURSES =
  '自治区中小企业局在区外办班按照自治区财政厅相关规定（当前为每人每天400元的补贴标准）据实结算；区内培训统一标准，按照每期每人不超过260元的基准综合考评后分级补贴，每期最高补贴额度不超过8万元。';
const AWARD = '对认定的高新技术企业和科技型小微企业给予一次性奖励。';
const TITLE =
  '市工业和信息化局对评审合格、经公示无异义的示范平台,授予“聊城市中小企业公共服务示范平台”称号,并在聊城市工业和信息化局网站公布。';

describe('what becomes an item', () => {
  const cases: [name: string, text: string, part: Partial<Article>, title: string, kind: Proposed['benefitKind']][] = [
    [
      'a subsidy of interest with its agency',
      LOAN,
      { heading: '设立“大学生创业贷款基准利率贴息资金”' },
      '设立“大学生创业贷款基准利率贴息资金”',
      'subsidy',
    ],
    ['a fund with its agencies, though no sentence gives', FUND, {}, '设立“小微企业创业基金”', 'loan'],
    ['relief from tax', TAX, { heading: '' }, '对从事农畜产品初加工的企业免征企业所得税', 'tax'],
    [
      'money in traditional characters',
      CENTRE,
      { number: '第十八條' },
      '評定為于優秀的中小企業服務中心給予上年度運營經費補助50萬元',
      'subsidy',
    ],
    [
      'what a later clause gives',
      '经自治区遴选公示确定后，统一冠名，并享受相应培训补贴。',
      {},
      '享受相应培训补贴',
      'subsidy',
    ],
    ['an award', AWARD, {}, '对认定的高新技术企业和科技型小微企业给予一次性奖励', 'subsidy'],
    [
      'a title, within a chapter on procedure',
      TITLE,
      { heading: '认定程序' },
      '聊城市中小企业公共服务示范平台称号',
      'title',
    ],
    ['free training', '为小微企业免费提供培训和财务指导。', {}, '为小微企业免费提供培训和财务指导', 'training'],
    [
      'free advice',
      '为小微企业免费提供财务规划、财务决策等指导服务。',
      {},
      '为小微企业免费提供财务规划、财务决策等指导服务',
      'service',
    ],
  ];
  test.each(cases)('%s', (_, text, part, title, benefitKind) => {
    const item = one(text, part);
    expect(item).toMatchObject({ title, benefitKind, articleId: 'a1' });
    expect(text).toContain(item.quote);
  });

  const none: [name: string, text: string, part: Partial<Article>][] = [
    ['organisation', '对工作突出的单位给予奖励。(责任单位:市示范办)', { heading: '组织领导' }],
    ['aims', '到2017年，对小微企业给予补贴。', { heading: '总体目标' }],
    ['a procedure', '对通过评审的企业给予补助。', { heading: '认定程序' }],
    ['what papers to hand in', '对企业给予补助的证明材料。', { heading: '申报材料' }],
    ['grounds of a benefit', '每年组织绩效评价，评价结果作为给予专项经费补助的主要依据。', {}],
    ['loss of a benefit', '弄虚作假的，追回已发放的补助资金。', {}],
    ['prohibition', '一律不得向参训学员收取学费，不予补贴。', {}],
    ['contents of a course', '关于中小企业税费减免、降本增效等方面的政策措施，给予补贴的办法。', {}],
    ['duties of offices', '加强对中小企业工作的组织领导。各盟市要设立管理机构。(责任单位:市示范办)', {}],
    ['a row of a table', '小型｜给予补助｜十万元', {}],
    ['the paper around the document', '现将办法印发，对企业给予补助。', { number: '通知' }],
    ['nothing in particular', '本办法自发布之日起施行。', {}],
  ];
  test.each(none)('not: %s', (_, text, part) => expect(of(text, part)).toEqual([]));

  test('below a heading of organisation nothing, unless the nearer heading speaks of giving', () => {
    const above = article('四、保障措施', { articleId: 'a1', number: '四', heading: '保障措施', level: 1 });
    const below = (heading: string): Article => article(COURSES, { articleId: 'a2', number: '四（三）', heading });
    const titles = (heading: string): string[] =>
      proposeItems([above, below(heading)], { regionName: '' }).map(({ articleId }) => articleId);
    expect(titles('资金管理')).toEqual([]);
    expect(titles('建立补贴标准')).toEqual(['a2']);
  });
});

describe('agencies in brackets', () => {
  const cases: [brackets: string, lead: string | null, cooperating: string[]][] = [
    ['（牵头单位：市财政局；配合单位：市工信局、市金融办）', '市财政局', ['市工信局', '市金融办']],
    ['(责任单位:市中小企业局、市财政局)', '市中小企业局', ['市财政局']],
    ['(牵头单位:市示范办;配合部门:各有关部门)', '市示范办', ['各有关部门']],
    ['(责任单位:各县(市、区)、开发区)', '各县(市、区)', ['开发区']],
    ['（由自治区统计局牵头，自治区商务厅、农牧业厅等相关部门配合落实）', '自治区统计局', ['自治区商务厅', '农牧业厅']],
    ['（由自治区中小企业局牵头落实）', '自治区中小企业局', []],
    ['(责任单位:待国家确定责任单位后参照执行)', null, []],
    ['（含个体工商户）', null, []],
  ];
  test.each(cases)('%s', (brackets, leadAgency, cooperatingAgencies) => {
    const item = one(`对小微企业给予补贴。${brackets}`);
    expect(item).toMatchObject({ leadAgency, cooperatingAgencies });
    if (leadAgency !== null) expect(item.summary).toBe('对小微企业给予补贴。');
  });
});

describe('amounts', () => {
  const cases: [name: string, text: string, maxFen: number | null, quote: string][] = [
    // 500,000 元 in 分.
    [
      'the largest of several grades',
      CENTRE,
      50_000_000,
      '評定為于優秀的中小企業服務中心給予上年度運營經費補助50萬元、評定為良好的給予上年度運營經費補助30萬元、評定為合格的給予上年度運營經費補助10萬元;',
    ],
    ['the cap and not the rate per head', COURSES, 8_000_000, '每期最高补贴额度不超过8万元。'],
    [
      'in Chinese numerals',
      '按贷款利息的百分之五十补贴，每家企业每年不超过十万元。',
      10_000_000,
      '每家企业每年不超过十万元。',
    ],
    [
      'with commas and in 元',
      '对初创企业给予一次性创业补助1,500元。',
      150_000,
      '对初创企业给予一次性创业补助1,500元。',
    ],
    ['with decimals', '给予最高0.5万元奖励。', 500_000, '给予最高0.5万元奖励。'],
    ['a share has no most', '按贷款利息的50%给予贴息。', null, '按贷款利息的50%给予贴息。'],
    ['nor has a rate', '每平方米每月补贴10元。', null, '每平方米每月补贴10元。'],
    ['nor the least', '给予经费补贴，人均补贴标准不低于1000元。', null, '人均补贴标准不低于1000元。'],
  ];
  test.each(cases)('%s', (_, text, maxFen, quote) => {
    expect(one(text).amount).toMatchObject({ maxFen, quote });
    expect(text).toContain(quote);
  });

  test.each([
    ['a fund', LOAN],
    ['a budget', '市财政安排资金710万元对交易中心进行改革，给予企业补贴。'],
    ['turnover', '年营业收入2000万元以下的小微企业给予补贴。'],
  ])('not: %s', (_, text) => expect(one(text).amount).toBeNull());
});

describe('who qualifies', () => {
  const REST = '其余条件以原文为准，尚未逐条核对';
  const sizes = (text: string) => one(text).requirements.map(({ when }) => when);
  test.each([
    ['小微企业', '对小微企业给予补贴。', { size: ['micro', 'small'] }],
    ['中小企业', '对成长性较好、讲信用的中小企业给予补助。', { size: ['micro', 'small', 'medium'] }],
    ['专精特新', '对“专精特新”企业给予奖励。', { marker: 'specialised' }],
    ['two that are named beside one another', AWARD, { any: [{ size: ['micro', 'small'] }, { marker: 'high-tech' }] }],
    ['残疾人', '对创业的残疾人给予补贴。', { founder: 'disabled' }],
  ])('%s, and the rest is left open', (_, text, when) => expect(sizes(text)).toEqual([when, null]));

  test.each([
    ['the test of the tax law is another', '对符合条件的小型微利企业，减按20%的税率征收企业所得税。'],
    ['an office is no enterprise', '中小企业服务工作由中小企业局给予补助。'],
    ['nobody is named', '按贷款利息的50%给予贴息。'],
  ])('nothing as data: %s', (_, text) => expect(one(text).requirements).toEqual([]));

  test('where the document holds; a place that no list knows is asked for', () => {
    expect(one(AWARD, {}, '太原市').requirements[0]).toEqual({
      text: '在太原市',
      clause: '标题',
      when: { area: ['140100'] },
    });
    expect(one('按贷款利息的50%给予贴息。', {}, '太原市').requirements.at(-1)).toMatchObject({
      text: REST,
      when: null,
    });
    expect(one('按贷款利息的50%给予贴息。', {}, '示例市').requirements[0]).toMatchObject({
      text: '在示例市',
      when: { ask: '是否在示例市？' },
    });
    expect(one('按贷款利息的50%给予贴息。', {}, '全国').requirements).toEqual([]);
  });

  test('the audience in the words of the text', () => {
    expect(one(AWARD).audience).toBe('认定的高新技术企业和科技型小微企业');
    expect(one('对有创业愿望的初始创业人员，各级就业服务机构给予经费补贴。').audience).toBe('有创业愿望的初始创业人员');
  });
});

describe('until when, where, under which clause', () => {
  test.each([
    ['a day', '对小微企业给予补助，2026年6月30日前申报。', '2026年6月30日前申报', '2026-06-30'],
    [
      'a day without its year',
      '申请补贴的企业于6月30日前报送材料，给予补助。',
      '申请补贴的企业于6月30日前报送材料',
      null,
    ],
    ['the day of payment is none', '对企业给予补贴，补贴资金于2026年12月25日前一次性发放。', null, null],
    ['the day of the document is none', '根据2018年4月26日的规定，对企业给予补助。', null, null],
  ])('%s', (_, text, deadline, deadlineDay) => expect(one(text)).toMatchObject({ deadline, deadlineDay }));

  test('where to apply', () => {
    expect(one('对小微企业给予补助，企业向县区工业和信息化局申报。').whereToApply).toBe('县区工业和信息化局');
    expect(one('对小微企业给予补助。').whereToApply).toBe('');
  });

  test('numbered points are items of their own under their own clause, with ids of their own', () => {
    const items = of('支持标准如下。\n1.对小微企业给予补助5万元。\n2.对个体工商户给予补助1万元。\n3.按季度统计。');
    expect(items.map(({ itemId, clause, amount }) => [itemId, clause, amount?.maxFen])).toEqual([
      ['i-a1', '二（三）1', 5_000_000],
      ['i-a1-2', '二（三）2', 1_000_000],
    ]);
  });

  test('paragraphs up to the brackets with their agencies are one item', () => {
    const items = of(`建立评级制度。\n${FUND}\n${TAX}`);
    expect(items.map(({ leadAgency }) => leadAgency)).toEqual(['市中小企业局', '自治区财政厅']);
    expect(items[1]?.citedDocNos).toEqual(['内政发〔2009〕66号']);
  });
});

describe('beside the items of the version before', () => {
  const [proposed] = of(AWARD);
  if (!proposed) throw new Error('no item');
  const other = { ...proposed, itemId: 'old', title: '别的', quote: '别的原文', articleId: 'a9', clause: '九' };
  test.each([
    ['another matter', other, 1],
    ['the same title', { ...other, title: proposed.title }, 0],
    ['a quote from the same sentence', { ...other, quote: '给予一次性奖励' }, 0],
    ['the same clause of the same article', { ...other, articleId: 'a1', clause: proposed.clause }, 0],
  ])('%s', (_, earlier, left) => expect(besides([earlier], [proposed])).toHaveLength(left));

  test('ids stay apart, and a record gets no more than it holds', () => {
    expect(besides([{ ...other, itemId: 'i-a1' }], [proposed])[0]?.itemId).toBe('i-a1-v2');
    const full = Array.from({ length: 100 }, (_, n) => ({ ...other, itemId: `old-${n}` }));
    expect(besides(full, [proposed])).toEqual([]);
    const many = Array.from({ length: 130 }, (_, n) =>
      article(`对第${n}类企业给予补助${n + 1}万元。`, { articleId: `a${n}`, number: `${n}` }),
    );
    expect(proposeItems(many, { regionName: '' })).toHaveLength(100);
  });
});

test('a whole document: a notice, its scheme, what is given and what is not', () => {
  const lines = [
    '示例市工业和信息化局关于印发《示例市扶持办法》的通知',
    '现将办法印发给你们。',
    '示例市扶持办法',
    '一、总体目标',
    '对企业给予补助，三年达到100家。',
    '二、支持标准',
    '（一）贷款贴息',
    '对小微企业按贷款利息的百分之五十补贴，每家企业每年不超过十万元。（牵头单位：市财政局；配合单位：市工信局）',
    '三、监督检查',
    '对骗取补助的企业追回补助。',
  ];
  const { proposal } = recognise(lines, { stem: '示例', today: '2026-11-22' });
  const items = proposeItems(proposal.articles, { regionName: proposal.regionName });
  expect(items).toMatchObject([
    {
      title: '贷款贴息',
      benefitKind: 'subsidy',
      clause: '二（一）',
      leadAgency: '市财政局',
      cooperatingAgencies: ['市工信局'],
    },
  ]);
});
