import { type Criterion, judge, outcomeOf } from '../../cloudfunctions/mechanisms/criteria';
import type { Facts } from '../../cloudfunctions/mechanisms/facts';

const words = {
  staff: { label: '从业人员', unit: '人', whole: true },
  kind: { label: '单位性质' },
  best: { label: '突出' },
} as const;
const plain: Criterion = {
  id: 'staff',
  text: '从业人员不少于 15 人',
  clause: '第一条',
  when: { fact: 'staff', atLeast: 15 },
};
const eased: Criterion = {
  ...plain,
  reading: '示例口径',
  eased: {
    if: {
      all: [
        { fact: 'kind', is: 'institution' },
        { judged: 'best', by: 'city' },
      ],
    },
    when: { fact: 'staff', atLeast: 10 },
    clause: '第二条',
  },
};
const institution = { kind: 'institution', best: true };

type Row = [
  name: string,
  criterion: Criterion,
  facts: Facts,
  verdict: string,
  clause: string,
  short: string,
  missing: string[],
];
test.each<Row>([
  ['met', plain, { staff: 15 }, 'met', '第一条', '', []],
  ['unmet', plain, { staff: 9 }, 'unmet', '第一条', '须达到 15 人，还差 6 人', []],
  ['met without easing, whoever it is', eased, { staff: 15 }, 'met', '第一条', '', []],
  ['the easing applies', eased, { staff: 12, ...institution }, 'met', '第二条', '', []],
  [
    'the easing applies and is missed',
    eased,
    { staff: 8, ...institution },
    'unmet',
    '第二条',
    '须达到 10 人，还差 2 人',
    [],
  ],
  [
    'the easing does not apply',
    eased,
    { staff: 12, kind: 'company' },
    'unmet',
    '第一条',
    '须达到 15 人，还差 3 人',
    [],
  ],
  ['it is open whether it applies', eased, { staff: 12 }, 'open', '第一条', '须达到 15 人，还差 3 人', ['kind']],
  ['it is open, but would not help', eased, { staff: 8 }, 'unmet', '第二条', '须达到 10 人，还差 2 人', []],
  [
    'only the judgement is open',
    eased,
    { staff: 12, kind: 'institution' },
    'open',
    '第一条',
    '须达到 15 人，还差 3 人',
    [],
  ],
  ['the figure itself is missing', eased, institution, 'open', '第二条', '', ['staff']],
])('a criterion: %s', (_, criterion, facts, verdict, clause, short, missing) => {
  const result = judge(criterion, { facts, words, today: '2026-03-01' });
  expect(result).toMatchObject({ id: 'staff', verdict, clause });
  expect(result.short.map(({ text }) => text).join('；')).toBe(short);
  expect(result.missing.map(({ fact }) => fact)).toEqual(missing);
  expect(result.reading).toBe(criterion.reading);
});

test('a judgement that is waited for is said to be one', () => {
  expect(judge(eased, { facts: { staff: 12, kind: 'institution' }, words, today: '2026-03-01' }).judged).toBe(true);
});

test.each([
  [[], 'met'],
  [['met', 'met'], 'met'],
  [['met', 'open'], 'open'],
  [['open', 'unmet', 'met'], 'unmet'],
] as const)('all of them together: %j is %s', (verdicts, outcome) => {
  expect(outcomeOf(verdicts.map((verdict) => ({ verdict })))).toBe(outcome);
});
