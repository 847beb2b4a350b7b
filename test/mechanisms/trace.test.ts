import * as fc from 'fast-check';
import { exact, type Exact, sumOf, unitsOf } from '../../cloudfunctions/domain/exact';
import { called, type Printed, printSum, type Summed, traceOf } from '../../cloudfunctions/mechanisms/trace';

const leaf = (text: string): Summed => ({ value: exact(text) });
const sum = (...of: Summed[]): Summed => ({ value: sumOf(of.map(({ value }) => value)), of });
const written = (printed: Printed): string => `${printed.of.map(({ text }) => text).join(' + ')} = ${printed.text}`;

test.each<[name: string, given: Summed, text: string]>([
  ['two decimals where they do', sum(leaf('44/3'), leaf('148/9'), leaf('10/3')), '14.67 + 16.44 + 3.33 = 34.44'],
  ['three where it takes them', sum(leaf('1/8'), leaf('1/8')), '0.125 + 0.125 = 0.250'],
  ['four', sum(leaf('0.0055'), leaf('0.0055')), '0.0055 + 0.0055 = 0.0110'],
  [
    'the largest remainder where no rounding does',
    sum(leaf('2/3'), leaf('2/3'), leaf('2/3')),
    '0.6667 + 0.6667 + 0.6666 = 2.0000',
  ],
  ['below nought', sum(leaf('-1/3'), leaf('-1/3'), leaf('-1/3')), '-0.3333 + -0.3333 + -0.3334 = -1.0000'],
  ['nothing at all', sum(), ' = 0.00'],
])('a printed sum: %s', (_, given, text) => expect(written(printSum(given))).toBe(text));

test('a whole figure is short without its decimals, one that only rounds to it is not', () => {
  expect(printSum(sum(leaf('9'), leaf('4.004'))).of.map(({ short }) => short)).toEqual(['9', '4.00']);
});

test('a sum within a sum is printed once and the same, and adds up in both', () => {
  const thirds = sum(leaf('1/3'), leaf('1/3'), leaf('1/3'));
  const printed = printSum(sum(thirds, leaf('1/6'), leaf('1/6'), leaf('1/6')));
  expect(written(printed)).toBe('1.0000 + 0.1667 + 0.1667 + 0.1666 = 1.5000');
  expect(written(printed.of[0] ?? printed)).toBe('0.3334 + 0.3333 + 0.3333 = 1.0000');
});

test('property: whatever is summed, printed parts add up to the printed sum, and none is a last place away from itself', () => {
  const number = fc
    .tuple(fc.integer({ min: -500, max: 4500 }), fc.integer({ min: 1, max: 720 }))
    .map(([n, d]) => leaf(`${n}/${d}`));
  const tree = fc.letrec<{ node: Summed }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      number,
      fc.array(tie('node'), { minLength: 1, maxLength: 6 }).map((of) => sum(...of)),
    ),
  })).node;
  const read = (text: string): Exact => exact(text);
  const check = (given: Summed, printed: Printed): void => {
    const places = printed.text.split('.')[1]?.length ?? 0;
    const apart = read(printed.text).sub(given.value).abs();
    // half a unit where it is rounded by itself, less than one where it is given out
    expect(apart.lt(exact(`1/${10 ** places}`))).toBe(true);
    if (!given.of || given.of.length === 0) return;
    expect(sumOf(printed.of.map(({ text }) => read(text))).equals(read(printed.text))).toBe(true);
    given.of.forEach((part, index) => check(part, printed.of[index] ?? printed));
  };
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (parts) => {
      const given = sum(...parts);
      const printed = printSum(given);
      check(given, printed);
      const places = printed.text.split('.')[1]?.length ?? 0;
      expect(read(printed.text).equals(exact(`${unitsOf(given.value, places)}/${10 ** places}`))).toBe(true);
    }),
    { seed: 20180426, numRuns: 300 },
  );
});

test('what a person reads calls sessions and venues by their names', () => {
  const node = (label: string, inputs = {}) =>
    traceOf({ rule: 'R', clause: '一', label, inputs, arithmetic: '', value: exact(1) });
  const names = new Map([
    ['s1', '3月10日 示例课程'],
    ['v-1', '示例会场'],
  ]);
  const trace = {
    ...node('合计'),
    parts: [
      node('计入平均的一期', { sessionId: 's1' }),
      node('会场 v-1 实际参训人数'),
      node('别的', { sessionId: 's2' }),
    ],
  };
  expect(called(trace, names).parts?.map(({ label }) => label)).toEqual([
    '3月10日 示例课程',
    '会场 示例会场 实际参训人数',
    '别的',
  ]);
});
