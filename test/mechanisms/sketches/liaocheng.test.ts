import { judge, outcomeOf } from '../../../cloudfunctions/mechanisms/criteria';
import type { Facts } from '../../../cloudfunctions/mechanisms/facts';
import { verdictText } from '../../../cloudfunctions/mechanisms/trace';
import { criteria, words } from './liaocheng';

const WAN = 1_000_000;
const ALL = ['information', 'technology', 'startup', 'training', 'finance', 'consulting', 'law'];

/** Everything exactly at its bound. */
const atTheBounds: Facts = {
  legalPerson: true,
  since: '2019-05-22',
  assets: 200 * WAN,
  served: 80,
  servedBefore: 79,
  servedSpecial: 5,
  satisfied: 85,
  asked: 100,
  gathered: 3,
  cheap: 15,
  services: 100,
  staff: 15,
  skilled: 12,
  operator: 'company',
  kind: 'comprehensive',
  functions: ALL,
  functionCount: 7,
  offlineServed: 80,
  informationEvents: 5,
  technologyEvents: 5,
  startupEvents: 5,
  trained: 800,
  financeEvents: 5,
  raised: 30_000 * WAN,
  guarantees: 0,
  consultingEvents: 4,
  lawEvents: 4,
};
const check = (facts: Facts) =>
  criteria.map((criterion) => judge(criterion, { facts: { ...atTheBounds, ...facts }, words, today: '2021-05-22' }));
const unmet = (facts: Facts) =>
  check(facts)
    .filter(({ verdict }) => verdict !== 'met')
    .map((verdict) => `${verdict.id} ${verdict.verdict} ${verdict.clause}: ${verdictText(verdict)}`);

test('R-LC 2, 3: who is exactly at every bound meets all of them', () => {
  expect(unmet({})).toEqual([]);
  expect(outcomeOf(check({}))).toBe('met');
});

test.each<[name: string, facts: Facts, expected: string[]]>([
  ['no legal person', { legalPerson: false }, ['legal-person unmet 第七条（一）: 独立法人资格：否，须为是']],
  [
    'a day short of two years',
    { since: '2019-05-23' },
    ['operating unmet 第七条（一）: 运营 23 个月，须达到 24 个月，还差 1 个月'],
  ],
  ['assets', { assets: 150 * WAN }, ['assets unmet 第七条（一）: 资产总额 150 万元，须达到 200 万元，还差 50 万元']],
  [
    '79 enterprises, no more than the year before',
    { served: 79 },
    [
      'served unmet 第七条（三）: 年服务中小企业 79 家，须达到 80 家，还差 1 家',
      'growth unmet 第七条（三）: 上年服务中小企业 79 家 → 年服务中小企业 79 家 = 0%，须超过 0%（80 家），还差 1 家',
    ],
  ],
  [
    'satisfaction',
    { satisfied: 84 },
    ['satisfaction unmet 第七条（三）: 满意 84 户 ÷ 测评 100 户 = 84%，须达到 85%（85 户），还差 1 户'],
  ],
  [
    'the low fee of the design: 18 of 125 = 14.4 %, 19 needed',
    { cheap: 18, services: 125 },
    ['low-fee unmet 第七条（六）: 公益性或低收费服务 18 项 ÷ 服务 125 项 = 14.4%，须达到 15%（19 项），还差 1 项'],
  ],
  [
    'skilled: 80 % of 16 are 12.8, so 13',
    { staff: 16 },
    [
      'skilled unmet 第七条（七）: 大专以上学历和中级以上职称人员 12 人 ÷ 从业人员 16 人 = 75%，须达到 80%（13 人），还差 1 人',
    ],
  ],
  [
    '799 person-times',
    { trained: 799 },
    ['training unmet 第八条（四）: 年培训 799 人次，须达到 800 人次，还差 1 人次'],
  ],
  ['the same, who does not offer it', { trained: 799, functions: ['law'] }, []],
  [
    'functions are not said: open where they would matter',
    { trained: 799, functions: null },
    ['training open 第八条（四）: 年培训 799 人次，须达到 800 人次，还差 1 人次，缺服务功能'],
  ],
  ['finance by guarantees alone', { financeEvents: 0, raised: 0, guarantees: 100_000 * WAN }, []],
  [
    'one function of a comprehensive platform',
    { functionCount: 1 },
    ['kind unmet 第三条: 服务功能 1 项，类别：综合类，须达到 2 项，还差 1 项，须为专业类'],
  ],
  ['one function of a specialised platform', { functionCount: 1, kind: 'specialised' }, []],
  ['what is not said is open', { gathered: null }, ['gathered open 第七条（四）: 缺集聚服务机构']],
  [
    'an institution with less: until it is judged, open',
    { operator: 'institution', assets: 100 * WAN, staff: 10, skilled: 8 },
    [
      'assets open 第七条（一）: 资产总额 100 万元，须达到 200 万元，还差 100 万元',
      'staff open 第七条（七）: 从业人员 10 人，须达到 15 人，还差 5 人',
    ],
  ],
  ['judged outstanding', { operator: 'society', outstanding: true, assets: 100 * WAN, staff: 10, skilled: 8 }, []],
  [
    'judged not to be',
    { operator: 'society', outstanding: false, assets: 100 * WAN },
    ['assets unmet 第七条（一）: 资产总额 100 万元，须达到 200 万元，还差 100 万元'],
  ],
  [
    'less than the easing',
    { operator: 'institution', outstanding: true, staff: 9, skilled: 9 },
    ['staff unmet 第七条末款: 从业人员 9 人，须达到 10 人，还差 1 人'],
  ],
])('R-LC 2, 3: %s', (_, facts, expected) => expect(unmet(facts)).toEqual(expected));
