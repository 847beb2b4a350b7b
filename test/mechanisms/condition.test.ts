import * as fc from 'fast-check';
import { type Condition, evaluate } from '../../cloudfunctions/mechanisms/condition';
import type { Facts } from '../../cloudfunctions/mechanisms/facts';
import type { Vocabulary } from '../../cloudfunctions/mechanisms/figures';

const words: Vocabulary = {
  served: { label: '服务企业', unit: '家', whole: true },
  before: { label: '上年服务企业', unit: '家', whole: true },
  services: { label: '服务', unit: '项', whole: true },
  cheap: { label: '低收费服务', unit: '项', whole: true },
  assets: { label: '资产总额', unit: '万元', per: 1_000_000 },
  rate: { label: '满意度', unit: '%' },
  founded: { label: '成立' },
  area: { label: '所在地区', names: { '371500': '示例市' } },
  kind: { label: '单位性质', names: { institution: '事业单位', company: '企业' } },
  marks: { label: '称号', names: { a: '甲', b: '乙' } },
  network: { label: '网络平台' },
  outstanding: { label: '业绩突出' },
  size: { label: '规模', names: { micro: '微型', small: '小型', large: '大型' } },
};
const find = (when: Condition, facts: Facts) => evaluate(when, { facts, words, today: '2026-03-01' });
const shareOf = (atLeast: string): Condition => ({ fact: { share: ['cheap', 'services'] }, atLeast });
const growth = (bounds: object): Condition => ({ fact: { growth: ['before', 'served'] }, ...bounds });
const sizes =
  (...possible: string[]) =>
  () => ({ possible, missing: ['served'] });

type Row = [name: string, when: Condition, facts: Facts, verdict: string, found: string, short: string];
const rows: Row[] = [
  ['at least includes', { fact: 'served', atLeast: 80 }, { served: 80 }, 'met', '服务企业 80 家', ''],
  ['one short', { fact: 'served', atLeast: 80 }, { served: 79 }, 'unmet', '服务企业 79 家', '须达到 80 家，还差 1 家'],
  [
    'above excludes',
    { fact: 'served', above: 80 },
    { served: 80 },
    'unmet',
    '服务企业 80 家',
    '须超过 80 家，还差 1 家',
  ],
  ['at most includes', { fact: 'served', atMost: 80 }, { served: 80 }, 'met', '服务企业 80 家', ''],
  ['too many', { fact: 'served', atMost: 10 }, { served: 12 }, 'unmet', '服务企业 12 家', '不得超过 10 家，超出 2 家'],
  [
    'below excludes',
    { fact: 'served', below: 10 },
    { served: 10 },
    'unmet',
    '服务企业 10 家',
    '须低于 10 家，超出 1 家',
  ],
  ['between', { fact: 'served', atLeast: 5, atMost: 8 }, { served: 8 }, 'met', '服务企业 8 家', ''],
  ['not between', { not: { fact: 'served', atLeast: 5, atMost: 8 } }, { served: 9 }, 'met', '服务企业 9 家', ''],
  [
    'not at least',
    { not: { fact: 'served', atLeast: 5 } },
    { served: 7 },
    'unmet',
    '服务企业 7 家',
    '须低于 5 家，超出 3 家',
  ],
  ['no bound: said at all', { fact: 'served' }, { served: 0 }, 'met', '服务企业 0 家', ''],
  ['absent', { fact: 'served', atLeast: 80 }, {}, 'open', '', ''],
  ['null', { fact: 'served', atLeast: 80 }, { served: null }, 'open', '', ''],
  [
    'money in 分, said in 万元',
    { fact: 'assets', atLeast: 200_000_000 },
    { assets: 199_950_000 },
    'unmet',
    '资产总额 199.95 万元',
    '须达到 200 万元，还差 0.05 万元',
  ],
  [
    'a figure as text',
    { fact: 'rate', atLeast: 85 },
    { rate: '84.5' },
    'unmet',
    '满意度 84.5 %',
    '须达到 85 %，还差 0.5 %',
  ],
  [
    'share: 18 of 125 = 14.4 %, 19 needed',
    shareOf('0.15'),
    { cheap: 18, services: 125 },
    'unmet',
    '低收费服务 18 项 ÷ 服务 125 项 = 14.4%',
    '须达到 15%（19 项），还差 1 项',
  ],
  [
    'share, reached',
    shareOf('0.15'),
    { cheap: 19, services: 125 },
    'met',
    '低收费服务 19 项 ÷ 服务 125 项 = 15.2%',
    '',
  ],
  ['share, exactly', shareOf('3/20'), { cheap: 3, services: 20 }, 'met', '低收费服务 3 项 ÷ 服务 20 项 = 15%', ''],
  [
    'share a hair short is not printed as if it were reached',
    shareOf('0.15'),
    { cheap: 149_999, services: 1_000_001 },
    'unmet',
    '低收费服务 149999 项 ÷ 服务 1000001 项 = 14.9999%',
    '须达到 15%（150001 项），还差 2 项',
  ],
  [
    'share of nothing is nought',
    shareOf('0.15'),
    { cheap: 0, services: 0 },
    'unmet',
    '低收费服务 0 项 ÷ 服务 0 项 = 0%',
    '须达到 15%',
  ],
  ['some of nothing is a slip', shareOf('0.15'), { cheap: 5, services: 0 }, 'open', '', ''],
  ['share, whole absent', shareOf('0.15'), { cheap: 5 }, 'open', '', ''],
  [
    'growth',
    growth({ above: 0 }),
    { before: 100, served: 101 },
    'met',
    '上年服务企业 100 家 → 服务企业 101 家 = 1%',
    '',
  ],
  [
    'negative growth',
    growth({ above: 0 }),
    { before: 100, served: 90 },
    'unmet',
    '上年服务企业 100 家 → 服务企业 90 家 = -10%',
    '须超过 0%（101 家），还差 11 家',
  ],
  [
    'growth from nothing',
    growth({ atLeast: '0.1' }),
    { before: 0, served: 1 },
    'met',
    '上年服务企业 0 家 → 服务企业 1 家',
    '',
  ],
  [
    'no growth from nothing',
    growth({ above: 0 }),
    { before: 0, served: 0 },
    'unmet',
    '上年服务企业 0 家 → 服务企业 0 家',
    '须超过 0%（1 家），还差 1 家',
  ],
  [
    'growth from below nought',
    growth({ atLeast: '0.5' }),
    { before: -10, served: -5 },
    'met',
    '上年服务企业 -10 家 → 服务企业 -5 家 = 50%',
    '',
  ],
  [
    '24 months to the day',
    { fact: { months: 'founded' }, atLeast: 24 },
    { founded: '2024-03-01' },
    'met',
    '成立 24 个月',
    '',
  ],
  [
    'a day short',
    { fact: { months: 'founded' }, atLeast: 24 },
    { founded: '2024-03-02' },
    'unmet',
    '成立 23 个月',
    '须达到 24 个月，还差 1 个月',
  ],
  ['text', { fact: 'kind', is: 'institution' }, { kind: 'institution' }, 'met', '单位性质：事业单位', ''],
  [
    'another text',
    { fact: 'kind', is: ['institution', 'x'] },
    { kind: 'company' },
    'unmet',
    '单位性质：企业',
    '须为事业单位、x',
  ],
  [
    'not that text',
    { not: { fact: 'kind', is: 'company' } },
    { kind: 'company' },
    'unmet',
    '单位性质：企业',
    '不得为企业',
  ],
  ['yes', { fact: 'network', is: true }, { network: true }, 'met', '网络平台：是', ''],
  ['no', { fact: 'network', is: true }, { network: false }, 'unmet', '网络平台：否', '须为是'],
  ['in a list', { fact: 'marks', is: 'a' }, { marks: ['a', 'b'] }, 'met', '已填：甲', ''],
  ['an empty list says no', { fact: 'marks', is: ['a', 'b'] }, { marks: [] }, 'unmet', '未选：甲、乙', '须为甲、乙'],
  [
    'a city covers its districts',
    { fact: 'area', within: ['371500'] },
    { area: '371502' },
    'met',
    '所在地区：371502',
    '',
  ],
  ['another city', { fact: 'area', within: ['371500'] }, { area: '370100' }, 'unmet', '所在地区：370100', '须为示例市'],
  [
    'only the province is said',
    { fact: 'area', within: ['371500'] },
    { area: '370000' },
    'open',
    '所在地区：370000',
    '',
  ],
  ['not decided, and it matters', { fact: 'size', is: ['micro'] }, { size: sizes('micro', 'small') }, 'open', '', ''],
  [
    'not decided, yet all fit',
    { fact: 'size', is: ['micro', 'small'] },
    { size: sizes('micro', 'small') },
    'met',
    '规模：微型或小型',
    '',
  ],
  [
    'not decided, yet none fits',
    { fact: 'size', is: ['large'] },
    { size: sizes('micro', 'small') },
    'unmet',
    '规模：微型或小型',
    '须为大型',
  ],
  ['judged', { judged: 'outstanding', by: 'city' }, { outstanding: true }, 'met', '业绩突出：是', ''],
  ['not judged yet', { judged: 'outstanding', by: 'city' }, {}, 'open', '', ''],
  ['a name that every object has', { fact: 'constructor', is: 'x' }, {}, 'open', '', ''],
  [
    'any: every way that fell short is said',
    {
      any: [
        { fact: 'served', atLeast: 80 },
        { fact: 'services', atLeast: 5 },
      ],
    },
    { served: 70, services: 4 },
    'unmet',
    '服务企业 70 家，服务 4 项',
    '须达到 80 家，还差 10 家；须达到 5 项，还差 1 项',
  ],
  [
    'all: what is met is not said',
    {
      all: [
        { fact: 'served', atLeast: 8 },
        { fact: 'services', atLeast: 5 },
      ],
    },
    { served: 70, services: 4 },
    'unmet',
    '服务 4 项',
    '须达到 5 项，还差 1 项',
  ],
  [
    'all: open beside unmet is unmet',
    {
      all: [
        { fact: 'served', atLeast: 80 },
        { fact: 'rate', atLeast: 5 },
      ],
    },
    { served: 1 },
    'unmet',
    '服务企业 1 家',
    '须达到 80 家，还差 79 家',
  ],
];

test.each(rows)('a condition: %s', (_, when, facts, verdict, found, short) => {
  const finding = find(when, facts);
  expect(finding.verdict).toBe(verdict);
  expect(finding.found.join('，')).toBe(found);
  expect(finding.short.map(({ text }) => text).join('；')).toBe(short);
});

test.each<[string, Condition, Facts, string[]]>([
  ['both of a share', shareOf('0.15'), {}, ['cheap', 'services']],
  ['the whole that cannot be', shareOf('0.15'), { cheap: 5, services: 0 }, ['services']],
  ['what would decide a size', { fact: 'size', is: 'micro' }, { size: sizes('micro', 'small') }, ['served']],
  [
    'only of what is open',
    {
      all: [
        { fact: 'served', atLeast: 1 },
        { fact: 'rate', atLeast: 1 },
      ],
    },
    { served: 2 },
    ['rate'],
  ],
  ['nothing where a judgement is', { judged: 'outstanding', by: 'city' }, {}, []],
])('what is missing: %s', (_, when, facts, missing) => {
  expect(find(when, facts).missing.map(({ fact }) => fact)).toEqual(missing);
});

test('by how much is exact, in the unit in which the fact is kept', () => {
  const when: Condition = { fact: 'assets', atLeast: 200_000_000 };
  expect(find(when, { assets: 199_950_000 }).short).toMatchObject([{ fact: 'assets', by: '50000' }]);
  expect(find({ judged: 'outstanding', by: 'city' }, {}).judged).toBe(true);
  expect(() => find({ fact: 'kind', atLeast: 1 }, { kind: true })).toThrow(RangeError);
});

describe('properties', () => {
  const NAMES = ['a', 'b', 'c'];
  const leaf = fc.oneof(
    fc.record({ fact: fc.constantFrom(...NAMES), atLeast: fc.integer({ min: -3, max: 3 }) }),
    fc.record({
      fact: fc.constantFrom(...NAMES),
      above: fc.integer({ min: -3, max: 3 }),
      atMost: fc.integer({ min: -3, max: 3 }),
    }),
    fc.record({ fact: fc.constant({ share: ['a', 'b'] as const }), below: fc.constantFrom('1/3', '0.5') }),
    fc.record({ fact: fc.constant({ growth: ['b', 'c'] as const }), above: fc.constantFrom('0', '-1/2') }),
  );
  const tree = fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node;
  const facts = fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: -4, max: 4 }));
  const fixed = { seed: 20180426, numRuns: 1000 };

  test('a further fact never changes what was decided, and only a missing one changes what is open', () => {
    fc.assert(
      fc.property(
        tree,
        facts,
        fc.constantFrom(...NAMES),
        fc.integer({ min: -4, max: 4 }),
        (when, known, name, value) => {
          fc.pre(!Object.hasOwn(known, name));
          const before = find(when, known);
          const after = find(when, { ...known, [name]: value });
          if (before.verdict !== 'open') expect(before.missing).toEqual([]);
          // a whole of nought asks to be mended: then the fact that is missing is there
          if (!before.missing.some(({ fact }) => fact === name)) expect(after.verdict).toBe(before.verdict);
        },
      ),
      fixed,
    );
  });

  test('not turns met and unmet round and leaves open open; who falls short is told how far', () => {
    fc.assert(
      fc.property(tree, facts, (when, known) => {
        const plain = find(when, known);
        const turned = find({ not: when }, known);
        expect(turned.verdict).toBe({ met: 'unmet', unmet: 'met', open: 'open' }[plain.verdict]);
        expect(turned.missing).toEqual(plain.missing);
        expect(plain.short.length > 0).toBe(plain.verdict === 'unmet');
      }),
      fixed,
    );
  });

  test('whoever gets what is short reaches it', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 99 }),
        (cheap, services, percent) => {
          const when = shareOf(`${percent}/100`);
          const { verdict, short } = find(when, { cheap, services });
          if (verdict === 'met') return;
          const by = Number(short[0]?.by);
          expect(find(when, { cheap: cheap + by, services }).verdict).toBe('met');
          expect(find(when, { cheap: cheap + by - 1, services }).verdict).toBe('unmet');
        },
      ),
      fixed,
    );
  });
});
