import { exact } from '../../cloudfunctions/domain/exact';
import {
  flagsOf,
  fullOf,
  type Given,
  gradeFrom,
  type Part,
  type Scorecard,
  sumText,
  tellAll,
  workCard,
  workPart,
} from '../../cloudfunctions/mechanisms/scorecard';
import { printSum, type Trace } from '../../cloudfunctions/mechanisms/trace';
import type { Figures, Way } from '../../cloudfunctions/mechanisms/ways';

const knots = [
  { at: 50, score: 15 },
  { at: 80, score: 25 },
  { at: 100, score: 35 },
];
const given = (figures: Figures = {}, moves: Given['moves'] = []): Given => ({
  figures,
  tables: { heads: knots },
  bands: {
    p: [
      { from: exact(60), to: exact(80) },
      { from: exact(80), to: exact(100) },
    ],
  },
  grounds: { rule: { clause: '第一条', reading: '示例口径' } },
  verdicts: {},
  judgements: { judgedPoints: { by: '示例评审员', reason: '示例理由' } },
  moves,
});
const part = (is: Way, more: Partial<Part> = {}): Part => ({
  id: 'one',
  label: '示例',
  rule: 'R-X',
  by: 'rule',
  is,
  ...more,
});
const trace = (is: Way, figures: Figures = {}, more: Partial<Part> = {}, moves: Given['moves'] = []): Trace => {
  const worked = workPart(part(is, more), given(figures, moves), { photos: '张' });
  return worked.tell(printSum(worked));
};
const moved = (to: number | string, reason = '示例理由') => [{ part: 'm', to, by: '示例评审员', reason }];
const table: Way = { table: 'heads', of: 'n', as: 'S', unit: '人' };
const met = { when: { fact: 'met', is: true }, otherwise: '未达到' } as const;

type Row = [name: string, is: Way, figures: Figures, value: string, arithmetic: string];
test.each<Row>([
  ['a number', 5, {}, '5', '5 = 5'],
  ['a figure with its unit', 'photos', { photos: 3 }, '3', '3 张 = 3'],
  ['yes is one', 'slides', { slides: true }, '1', '1 = 1'],
  ['exact text', 'half', { half: '5/2' }, '5/2', '2.50 = 2.50'],
  ['share', { share: ['a', 'b'] }, { a: 1, b: 8 }, '1/8', '1 ÷ 8 = 0.13'],
  ['share of nothing', { share: ['a', 'b'] }, { a: 0, b: 0 }, '0', '0 ÷ 0 = 0'],
  ['ratio', { product: [{ ratio: [20, 45] }, 'a'] }, { a: 9 }, '4', '20/45 × 9 = 4'],
  ['capped, below', { capped: 'a', at: 1 }, { a: '1/2' }, '1/2', 'min(1, 0.50) = 0.50'],
  ['capped, above', { capped: 'a', at: 1 }, { a: 3 }, '1', 'min(1, 3) = 1'],
  ['min', { min: ['a', 'b', 2] }, { a: 3, b: 5 }, '2', 'min(3, 5, 2) = 2'],
  ['product, once is not said', { product: ['a', 'photos'] }, { a: 1, photos: 12 }, '12', '12 张 = 12'],
  ['product of a sum', { product: [5, { sum: ['a', 'b'] }] }, { a: 1, b: 2 }, '15', '5 × (1 + 2) = 15'],
  ['sum', { sum: [{ called: '甲', is: 'a' }, 'b'] }, { a: 4, b: '1/2' }, '9/2', '甲 4 + 0.50 = 4.50'],
  ['sum of thirds', { sum: ['a', 'a', 'a'] }, { a: '1/3' }, '1', '0.3334 + 0.3333 + 0.3333 = 1'],
  ['sum that takes three decimals', { sum: ['a', 'a'] }, { a: '1/8' }, '1/4', '0.125 + 0.125 = 0.250'],
  ['mean', { mean: 'list', of: '份' }, { list: [90, '85'] }, '175/2', '2 份平均 = 87.50'],
  ['mean of none', { mean: 'list', of: '份' }, { list: [] }, '0', '0 份平均 = 0'],
  ['zero below, at it', { zeroBelow: 60, is: 'a' }, { a: 60 }, '60', '60 = 60'],
  ['zero below, below it', { zeroBelow: 60, is: 'a' }, { a: '599/10' }, '0', '59.90 = 59.90，低于 60 计 0'],
  ['table', table, { n: 90 }, '30', 'S(90)=30 → 30'],
  ['table, unless', { ...table, only: met }, { n: 90, met: false }, '0', 'S(90)=0（未达到） → 0'],
  ['judged', { judged: 'judgedPoints', upTo: 6 }, { judgedPoints: '4.5' }, '9/2', '4.50 = 4.50'],
  [
    'judged where there is nothing',
    { judged: 'judgedPoints', upTo: 6, only: met },
    { judgedPoints: 0, met: false },
    '0',
    '0 = 0',
  ],
])('a mechanism: %s', (_, is, figures, value, arithmetic) => {
  expect(trace(is, figures)).toMatchObject({ exact: value, arithmetic, clause: '第一条', reading: '示例口径' });
});

test.each<[name: string, count: number, line: string]>([
  ['between two knots', 96, '96 人在 80 人（25 分）与 100 人（35 分）之间：25 + 10 × 16 ÷ 20 = 33'],
  ['at a knot', 80, '80 人恰为一档：25 分'],
  ['from the last on', 130, '130 人达到最高一档 100 人（35 分）'],
  ['below the first, proportionally', 49, '49 人不足 50 人（15 分），按比例：15 × 49 ÷ 50 = 14.70'],
])('a table shows the line that it took: %s', (_, n, line) => {
  expect(trace(table, { n }).parts).toMatchObject([{ label: `S(${n})`, arithmetic: line }]);
});

test('a mean shows what went into it, smallest first', () => {
  const [line] = trace({ mean: 'list', of: '份评价' }, { list: [90, 88, 95] }).parts ?? [];
  expect(line).toMatchObject({ label: '3 份评价', arithmetic: '(88 + 90 + 95) ÷ 3 = 91' });
});

test('a judgement says who, why, and between which figures', () => {
  const judged = trace({ judged: 'judgedPoints', upTo: 6 }, { judgedPoints: 5 }).judgement;
  expect(judged).toEqual({ by: '示例评审员', reason: '示例理由', from: '0–6', to: '5.00' });
  const change = trace({ movable: 'm', is: table }, { n: 90 }, {}, moved(35));
  expect(change).toMatchObject({ exact: '35', arithmetic: 'S(90)=30，评审调整为 35 → 35' });
  expect(change.judgement).toMatchObject({ from: '30.00', to: '35.00' });
});

test.each<[name: string, is: Way, figures: Figures, moves: Given['moves'], what: string]>([
  ['judged too much', { judged: 'judgedPoints', upTo: 6 }, { judgedPoints: 7 }, [], '示例为 0–6 分'],
  [
    'judged where there is nothing',
    { judged: 'judgedPoints', upTo: 6, only: met },
    { judgedPoints: 1, met: false },
    [],
    '未达到',
  ],
  ['outside the table’s band', { movable: 'm', is: table }, { n: 90 }, moved('35.01'), '示例只能在 25–35 之间调整'],
  ['outside a named band', { movable: 'm', bands: 'p', is: 'a' }, { a: 85 }, moved(79), '示例只能在 80–100 之间调整'],
  ['no band', { movable: 'm', bands: 'p', is: 'a' }, { a: 59 }, moved(60), '示例未达到起评线，不能调整'],
  ['twice', { movable: 'm', is: table }, { n: 90 }, [...moved(30), ...moved(31)], '示例只能调整一次'],
  ['without a reason', { movable: 'm', is: table }, { n: 90 }, moved(30, '  '), '示例的调整须说明理由'],
])('refused: %s', (_, is, figures, moves, what) => {
  const act = (): unknown => trace(is, figures, { nothing: { when: { fact: 'never', is: true }, text: '' } }, moves);
  expect(act).toThrow(expect.objectContaining({ code: 'JUDGEMENT_OUT_OF_BAND', details: { what } }) as object as Error);
});

test('where there is nothing to work out it is nought, and a move of it is refused all the same', () => {
  const nothing = { when: { fact: 'n', atMost: 0 }, text: '无人参训' } as const;
  expect(trace({ movable: 'm', is: table }, { n: 0 }, { nothing })).toMatchObject({
    exact: '0',
    arithmetic: '无人参训 → 0',
  });
  expect(() => trace({ movable: 'm', is: table }, { n: 0 }, { nothing }, moved(1))).toThrow('JUDGEMENT_OUT_OF_BAND');
});

test('a name that stands for nothing is a mistake of the programme', () => {
  for (const is of ['nowhere', { mean: 'nowhere', of: '' }, { ...table, table: 'nowhere' }] as Way[]) {
    expect(() => trace(is, { n: 1 })).toThrow(RangeError);
  }
  expect(() => trace(1, {}, { by: 'nowhere' })).toThrow(RangeError);
});

describe('a card', () => {
  const inner = part('a', { label: '内' });
  const card: Scorecard<'first' | 'second', 'LOW'> = {
    units: {},
    parts: [
      { ...part({ sum: [{ part: inner }, { part: inner }] }), id: 'first', full: 10, inputs: { shown: 'a' } },
      { ...part('b'), id: 'second', full: { sum: [1, 2] } },
    ],
    flags: [{ id: 'LOW', when: { fact: 'a', below: 1 }, label: '', clause: '', detail: '' }],
  };
  const figures = { a: '1/8', b: '1/3' };

  test('adds its parts up, prints them so that they add up, and tells each', () => {
    const { value, parts, printed } = workCard(card, given(figures));
    expect(value.toFraction()).toBe('7/12');
    expect(sumText(printed)).toBe('0.250 + 0.333 = 0.583');
    expect(tellAll(parts, printed)).toMatchObject([
      {
        shown: '0.250',
        arithmetic: '0.125 + 0.125 = 0.250',
        inputs: { shown: '0.13' },
        parts: [{ shown: '0.125' }, {}],
      },
      { shown: '0.333' },
    ]);
    expect(sumText(workCard(card, given(figures), ['first']).printed)).toBe('0.33 = 0.33');
  });

  test('knows the most of each part, and its flags', () => {
    expect(card.parts.map((one) => fullOf(one, given()).toFraction())).toEqual(['10', '3']);
    expect(flagsOf(card, figures).map(({ id }) => id)).toEqual(['LOW']);
    expect(flagsOf(card, { ...figures, a: 1 })).toEqual([]);
  });
});

test.each([
  ['84.995', 'high'],
  ['84.9949', 'low'],
  ['0', 'low'],
])('the grade of %s is %s', (value, id) => {
  const grades = [
    { id: 'low', from: 0 },
    { id: 'high', from: 85 },
  ];
  expect(gradeFrom(grades, exact(value)).id).toBe(id);
  expect(() => gradeFrom(grades, exact('-1'))).toThrow(RangeError);
});
