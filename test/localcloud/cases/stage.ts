import type { Aggregate, Data } from '../builders/sdk-types';
import type { Operators, Outcome } from './kinds';

export const ROWS: readonly Data[] = [
  { _id: 1, g: 'a', n: 1, l: ['x', 'y'], o: { p: 1 } },
  { _id: 2, g: 'a', l: [] },
  { _id: 3, g: 'a', n: null, l: null },
  { _id: 4, g: 'a', n: 'x', l: 'z' },
  { _id: 5, g: 'a', n: 4, l: [['q']] },
  { _id: 6, n: 2 },
];
/** The other collection of the lookups. */
export const OTHERS: readonly Data[] = [
  { _id: 'one', n: 1, tags: ['x'] },
  { _id: 'four', n: 4, tags: ['x', 'z'] },
  { _id: 'none' },
];

export type StageCase = readonly [
  stage: string,
  name: string,
  build: (from: Aggregate & Extra, $: Operators, _: Operators) => Aggregate,
  Outcome<readonly unknown[]>,
];
interface Extra {
  bucketAuto(value: unknown): Aggregate;
  sample(value: unknown): Aggregate;
}

const groupA = (from: Aggregate, field: unknown): Aggregate =>
  from.match({ g: 'a' }).sort({ _id: 1 }).group({ _id: null, v: field }).project({ _id: 0 });

export const STAGE_CASES: readonly StageCase[] = [
  ['group', 'sum: only numbers count', (from, $) => groupA(from, $.sum('$n')), [{ v: 5 }]],
  ['group', 'avg: only numbers count', (from, $) => groupA(from, $.avg('$n')), [{ v: 2.5 }]],
  ['group', 'avg of nothing', (from, $) => groupA(from, $.avg('$no')), [{ v: null }]],
  ['group', 'min: null and missing do not count', (from, $) => groupA(from, $.min('$n')), [{ v: 1 }]],
  ['group', 'max: over types', (from, $) => groupA(from, $.max('$n')), [{ v: 'x' }]],
  ['group', 'max of nothing', (from, $) => groupA(from, $.max('$no')), [{ v: null }]],
  ['group', 'first', (from, $) => groupA(from, $.first('$n')), [{ v: 1 }]],
  ['group', 'first that is missing is null', (from, $) => groupA(from, $.first('$no')), [{ v: null }]],
  ['group', 'last', (from, $) => groupA(from, $.last('$n')), [{ v: 4 }]],
  [
    'group',
    'push leaves missing out and keeps null',
    (from, $) => groupA(from, $.push('$n')),
    [{ v: [1, null, 'x', 4] }],
  ],
  ['group', 'addToSet: each once', (from, $) => groupA(from, $.addToSet('$g')), [{ v: ['a'] }]],
  ['group', 'stdDevPop', (from, $) => groupA(from, $.stdDevPop('$n')), [{ v: 1.5 }]],
  [
    'group',
    'stdDevSamp of one',
    (from, $) => from.match({ _id: 1 }).group({ _id: null, v: $.stdDevSamp('$n') }),
    [{ _id: null, v: null }],
  ],
  ['group', 'mergeObjects', (from, $) => groupA(from, $.mergeObjects('$o')), [{ v: { p: 1 } }]],
  [
    'group',
    'a missing key is null',
    (from, $) => from.group({ _id: '$g', n: $.sum(1) }).sort({ n: 1 }),
    [
      { _id: null, n: 1 },
      { _id: 'a', n: 5 },
    ],
  ],
  [
    'group',
    'an object as key',
    (from, $) => from.match({ _id: 6 }).group({ _id: { g: '$g', n: '$n' }, c: $.sum(1) }),
    [{ _id: { n: 2 }, c: 1 }],
  ],
  [
    'group',
    '1 and "1" are two keys',
    (from, $) => from.group({ _id: $.cond([$.lt(['$_id', 4]), 1, '1']), c: $.sum(1) }).sort({ _id: 1 }),
    [
      { _id: 1, c: 3 },
      { _id: '1', c: 3 },
    ],
  ],
  ['group', 'without a key', (from, $) => from.group({ n: $.sum(1) }), /must include an _id/],
  [
    'group',
    'a field without an accumulator',
    (from) => from.group({ _id: null, n: 1 }),
    /must be an accumulator object/,
  ],
  [
    'group',
    'an accumulator that is none',
    (from, $) => from.group({ _id: null, n: $.abs('$n') }),
    /unknown group operator '\$abs'/,
  ],
  ['group', 'a field with a point', (from, $) => from.group({ _id: null, 'a.b': $.sum(1) }), /cannot contain '\.'/],
  [
    'match',
    'between stages',
    (from, $, _) =>
      from
        .match({ n: _.gt(0) })
        .addFields({ twice: $.multiply(['$n', 2]) })
        .match({ twice: _.gte(8) })
        .project({ twice: 1 }),
    [{ _id: 5, twice: 8 }],
  ],
  ['match', 'an element', (from) => from.match({ l: 'x' }).project({ _id: 1 }), [{ _id: 1 }]],
  ['project', 'keeps _id', (from) => from.match({ _id: 1 }).project({ n: 1 }), [{ _id: 1, n: 1 }]],
  ['project', 'drops', (from) => from.match({ _id: 6 }).project({ n: 0 }), [{ _id: 6 }]],
  ['project', 'only without _id', (from) => from.match({ _id: 6 }).project({ _id: 0 }), [{ n: 2 }]],
  ['project', 'below', (from) => from.match({ _id: 1 }).project({ _id: 0, 'o.p': 1 }), [{ o: { p: 1 } }]],
  [
    'project',
    'a new array, missing is null',
    (from) => from.match({ _id: 6 }).project({ _id: 0, v: ['$n', '$g'] }),
    [{ v: [2, null] }],
  ],
  ['project', 'a literal', (from, $) => from.match({ _id: 6 }).project({ _id: 0, v: $.literal(1) }), [{ v: 1 }]],
  ['project', 'keeping and dropping', (from) => from.project({ n: 1, g: 0 }), /cannot mix inclusion and exclusion/],
  ['project', 'nothing', (from) => from.project({}), /at least one field/],
  ['project', 'a field twice', (from) => from.project({ o: 1, 'o.p': 1 }), /path collision/],
  [
    'addFields',
    'into objects',
    (from) => from.match({ _id: 1 }).addFields({ 'o.q': 2 }).project({ o: 1, _id: 0 }),
    [{ o: { p: 1, q: 2 } }],
  ],
  ['addFields', 'over a scalar', (from) => from.match({ _id: 6 }).addFields({ 'n.q': 2 }), [{ _id: 6, n: { q: 2 } }]],
  ['addFields', 'a number is a value', (from) => from.match({ _id: 6 }).addFields({ n: 1 }), [{ _id: 6, n: 1 }]],
  [
    'addFields',
    'what is missing takes the field away',
    (from) => from.match({ _id: 6 }).addFields({ n: '$no' }),
    [{ _id: 6 }],
  ],
  [
    'sort',
    'over types',
    (from) => from.sort({ n: 1, _id: 1 }).project({ _id: 1 }),
    [2, 3, 1, 6, 5, 4].map((_id) => ({ _id })),
  ],
  [
    'sort',
    'arrays by their least',
    (from) => from.sort({ l: 1, _id: 1 }).project({ _id: 1 }),
    [2, 3, 6, 1, 4, 5].map((_id) => ({ _id })),
  ],
  ['sort', 'another direction', (from) => from.sort({ n: 'up' }), /must be 1 \(for ascending\)/],
  ['limit', '0', (from) => from.limit(0), /must be positive/],
  ['limit', 'a fraction', (from) => from.limit(1.5), /whole number/],
  ['skip', 'some', (from) => from.sort({ _id: 1 }).skip(5).project({ _id: 1 }), [{ _id: 6 }]],
  ['skip', 'negative', (from) => from.skip(-1), /whole number/],
  ['count', 'of nothing is nothing', (from) => from.match({ _id: 99 }).count('n'), []],
  ['count', 'a name with $', (from) => from.count('$n'), /count field/],
  ['sample', 'all of them', (from) => from.sample({ size: 100 }).count('n'), [{ n: 6 }]],
  ['sample', 'some', (from) => from.sample({ size: 2 }).count('n'), [{ n: 2 }]],
  ['sample', 'without a size', (from) => from.sample({}), /\$sample size/],
  [
    'unwind',
    'elements; a scalar is one, null and nothing are none',
    (from) => from.unwind('$l').project({ l: 1 }),
    [
      { _id: 1, l: 'x' },
      { _id: 1, l: 'y' },
      { _id: 4, l: 'z' },
      { _id: 5, l: ['q'] },
    ],
  ],
  [
    'unwind',
    'keeping all',
    (from) => from.match({ _id: 2 }).unwind({ path: '$l', preserveNullAndEmptyArrays: true }),
    [{ _id: 2, g: 'a' }],
  ],
  [
    'unwind',
    'null is kept as null',
    (from) => from.match({ _id: 3 }).unwind({ path: '$l', preserveNullAndEmptyArrays: true }).project({ l: 1 }),
    [{ _id: 3, l: null }],
  ],
  [
    'unwind',
    'with the position; of a scalar it is null',
    (from, _$, _) =>
      from
        .match({ _id: _.in([1, 4]) })
        .unwind({ path: '$l', includeArrayIndex: 'at' })
        .project({ at: 1, _id: 0 }),
    [{ at: 0 }, { at: 1 }, { at: null }],
  ],
  ['unwind', 'a path without $', (from) => from.unwind('l'), /prefixed with a '\$'/],
  [
    'replaceRoot',
    'an expression',
    (from, $) => from.match({ _id: 1 }).replaceRoot({ newRoot: $.mergeObjects(['$o', { z: '$n' }]) }),
    [{ p: 1, z: 1 }],
  ],
  ['replaceRoot', 'no object', (from) => from.replaceRoot({ newRoot: '$n' }), /must evaluate to an object/],
  [
    'sortByCount',
    'the most first',
    (from) => from.sortByCount('$g'),
    [
      { _id: 'a', count: 5 },
      { _id: null, count: 1 },
    ],
  ],
  ['sortByCount', 'a name without $', (from) => from.sortByCount('g'), /\$-prefixed path/],
  [
    'bucket',
    'a value on a boundary is in the upper one',
    (from, _$, _) => from.match({ n: _.gt(0) }).bucket({ groupBy: '$n', boundaries: [1, 2, 5] }),
    [
      { _id: 1, count: 1 },
      { _id: 2, count: 2 },
    ],
  ],
  [
    'bucket',
    'outside without a default',
    (from, _$, _) => from.match({ n: _.gt(0) }).bucket({ groupBy: '$n', boundaries: [1, 2] }),
    /no default was specified/,
  ],
  ['bucket', 'boundaries that fall', (from) => from.bucket({ groupBy: '$n', boundaries: [2, 1] }), /ascending order/],
  [
    'bucketAuto',
    'of about the same size',
    (from) => from.bucketAuto({ groupBy: '$_id', buckets: 2 }),
    [
      { _id: { min: 1, max: 4 }, count: 3 },
      { _id: { min: 4, max: 6 }, count: 3 },
    ],
  ],
  [
    'bucketAuto',
    'equal values stay together',
    (from) => from.bucketAuto({ groupBy: '$g', buckets: 2 }),
    [{ _id: { min: null, max: 'a' }, count: 6 }],
  ],
  [
    'bucketAuto',
    'granularity',
    (from) => from.bucketAuto({ groupBy: '$_id', buckets: 2, granularity: 'R5' }),
    /granularity.* is not kept/,
  ],
  [
    'lookup',
    'equal values',
    (from) =>
      from
        .match({ _id: 5 })
        .lookup({ from: 'others', localField: 'n', foreignField: 'n', as: 'found' })
        .project({ 'found._id': 1 }),
    [{ _id: 5, found: [{ _id: 'four' }] }],
  ],
  [
    'lookup',
    'missing finds missing and null',
    (from) =>
      from
        .match({ _id: 2 })
        .lookup({ from: 'others', localField: 'n', foreignField: 'n', as: 'found' })
        .project({ 'found._id': 1 }),
    [{ _id: 2, found: [{ _id: 'none' }] }],
  ],
  [
    'lookup',
    'elements of an array',
    (from) =>
      from
        .match({ _id: 1 })
        .lookup({ from: 'others', localField: 'l', foreignField: 'tags', as: 'found' })
        .project({ 'found._id': 1 }),
    [{ _id: 1, found: [{ _id: 'one' }, { _id: 'four' }] }],
  ],
  [
    'lookup',
    'a pipeline with variables',
    (from, _$, _) =>
      from
        .match({ _id: 5 })
        .lookup({
          from: 'others',
          let: { n: '$n' },
          pipeline: [{ $match: { $expr: { $lt: ['$n', '$$n'] } } }, { $project: { n: 1 } }],
          as: 'found',
        })
        .project({ found: 1 }),
    [{ _id: 5, found: [{ _id: 'one', n: 1 }, { _id: 'none' }] }],
  ],
  [
    'lookup',
    'both at once',
    (from) => from.lookup({ from: 'others', localField: 'n', foreignField: 'n', pipeline: [], as: 'x' }),
    /may not specify/,
  ],
  [
    'lookup',
    'a variable that is not given',
    (from) => from.lookup({ from: 'others', pipeline: [{ $match: { $expr: { $eq: ['$n', '$$n'] } } }], as: 'x' }),
    /undefined variable: n/,
  ],
];
