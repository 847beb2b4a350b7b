import * as fc from 'fast-check';
import { bestOf } from '../../../cloudfunctions/mechanisms/payment';
import { gradeFrom, sumText, workCard } from '../../../cloudfunctions/mechanisms/scorecard';
import { card, type Grade, grades, payment } from './kunming';

const WAN = 1_000_000;
type Title = keyof typeof payment.titles;
type Row = [title: Title, grade: Grade, paidBefore: number];
const pay = (...rows: Row[]) =>
  bestOf(
    payment,
    rows.map(([title, grade, paid]) => ({ title, grade, paidFen: paid * WAN })),
  );

test.each<[name: string, rows: Row[], paid: number, title: Title | null]>([
  ['a good base with 35 paid before gets what is left', [['base', 'good', 35]], 5, 'base'],
  [
    'of a base at its cap and a platform with 10 the payable one',
    [
      ['base', 'good', 40],
      ['platform', 'good', 10],
    ],
    5,
    'platform',
  ],
  [
    'centre 合格 and base 优秀 of one body: 10 once',
    [
      ['centre', 'pass', 0],
      ['base', 'excellent', 0],
    ],
    10,
    'centre',
  ],
  ['a centre', [['centre', 'excellent', 500]], 50, 'centre'],
  [
    '合格 is not enough for a platform or a base',
    [
      ['platform', 'pass', 0],
      ['base', 'pass', 0],
    ],
    0,
    null,
  ],
  ['not graded well enough', [['centre', 'fail', 0]], 0, null],
  [
    'both at their caps',
    [
      ['platform', 'good', 15],
      ['base', 'good', 40],
    ],
    0,
    null,
  ],
  ['more paid than the cap, by an older rule', [['platform', 'good', 20]], 0, null],
])('R-KM 5: %s', (_, rows, paid, title) => {
  expect(pay(...rows)).toMatchObject({ payableFen: paid * WAN, title });
});

test('R-KM 5: each title says what it would pay, and by which cap less', () => {
  expect(pay(['base', 'good', 35], ['platform', 'good', 0]).each).toEqual([
    { title: 'base', dueFen: 10 * WAN, payableFen: 5 * WAN, cap: { per: 'title-lifetime', fen: 40 * WAN } },
    { title: 'platform', dueFen: 5 * WAN, payableFen: 5 * WAN, cap: null },
  ]);
});

test('R-KM 5: property: no title is ever paid above its cap, and a body gets one of its titles', () => {
  const row = fc.tuple(
    fc.constantFrom<Title>('centre', 'platform', 'base'),
    fc.constantFrom<Grade>('excellent', 'good', 'pass', 'fail'),
    fc.nat(50),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const { payableFen, each } = pay(...rows);
      expect(payableFen).toBe(Math.max(0, ...each.map((one) => one.payableFen)));
      rows.forEach(([title, , paid], index) => {
        const [cap] = payment.titles[title].caps;
        const one = each[index]?.payableFen ?? 0;
        expect(one >= 0 && (one === 0 || !cap || one + paid * WAN <= cap.fen)).toBe(true);
      });
    }),
    { seed: 20180426, numRuns: 500 },
  );
});

test('R-KM 4: three parts of experts’ marks, their sum and its grade', () => {
  const grounds = Object.fromEntries(card.parts.map(({ by }) => [by, { clause: by }]));
  const figures = { operation: [35, 36, 38], results: [34, 36, 33], innovation: [15, 16, '17.5'] };
  const given = { figures, grounds, tables: {}, bands: {}, verdicts: {}, judgements: {}, moves: [] };
  const { value, printed } = workCard(card, given);
  // 109/3 + 103/3 + 97/6 = 521/6
  expect(value.toFraction()).toBe('521/6');
  expect(sumText(printed)).toBe('36.33 + 34.33 + 16.17 = 86.83');
  expect(gradeFrom(grades, value).label).toBe('良好');
});
