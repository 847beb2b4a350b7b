import { connect, failure, type Aggregate, type Collection, type Data, type Database } from './builders/sdk';
import { startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
let db: Database;
let visits: Collection;

beforeAll(async () => {
  gateway = await startGateway({ config: { indexes: { visits: [['town']], towns: [] } } });
  ({ db } = connect(gateway));
  visits = db.collection('visits');
  await visits.add({
    data: [
      { _id: 1, town: 'hohhot', heads: 30, kinds: ['a', 'b'], nested: { deep: 1 } },
      { _id: 2, town: 'baotou', heads: 10, kinds: ['b'], nested: { deep: 2 } },
      { _id: 3, town: 'hohhot', heads: 20, kinds: [], nested: { deep: 3 } },
    ],
  });
  await db.collection('towns').add({
    data: [
      { _id: 'hohhot', name: '呼和浩特' },
      { _id: 'baotou', name: '包头' },
    ],
  });
});
afterAll(() => gateway.close());

type Build = (from: Aggregate, $: Database['command']['aggregate'], _: Database['command']) => Aggregate;

const pipelines: [string, Build, unknown[]][] = [
  [
    'match, sort, project',
    (from, _$, _) =>
      from
        .match({ heads: _.gte(20) })
        .sort({ heads: 1 })
        .project({ heads: 1 }),
    [
      { _id: 3, heads: 20 },
      { _id: 1, heads: 30 },
    ],
  ],
  ['match by an index', (from) => from.match({ town: 'baotou' }).project({ _id: 1 }), [{ _id: 2 }]],
  [
    'group with sum, avg, max, push',
    (from, $) =>
      from
        .sort({ _id: 1 })
        .group({
          _id: '$town',
          all: $.sum('$heads'),
          mean: $.avg('$heads'),
          most: $.max('$heads'),
          ids: $.push('$_id'),
        })
        .sort({ _id: 1 }),
    [
      { _id: 'baotou', all: 10, mean: 10, most: 10, ids: [2] },
      { _id: 'hohhot', all: 50, mean: 25, most: 30, ids: [1, 3] },
    ],
  ],
  ['count', (from) => from.match({ town: 'hohhot' }).count('n'), [{ n: 2 }]],
  [
    'unwind and sortByCount',
    (from) => from.unwind('$kinds').sortByCount('$kinds'),
    [
      { _id: 'b', count: 2 },
      { _id: 'a', count: 1 },
    ],
  ],
  [
    'addFields with an expression',
    (from, $) =>
      from
        .sort({ _id: 1 })
        .limit(1)
        .addFields({ 'nested.twice': $.multiply(['$nested.deep', 2]) })
        .project({ nested: 1 }),
    [{ _id: 1, nested: { deep: 1, twice: 2 } }],
  ],
  ['skip and limit', (from) => from.sort({ heads: -1 }).skip(1).limit(1).project({ _id: 1 }), [{ _id: 3 }]],
  [
    'bucket',
    (from) => from.bucket({ groupBy: '$heads', boundaries: [0, 20, 40] }),
    [
      { _id: 0, count: 1 },
      { _id: 20, count: 2 },
    ],
  ],
  [
    'bucket with a default and an output',
    (from, $) =>
      from.bucket({ groupBy: '$heads', boundaries: [20, 30], default: 'other', output: { ids: $.push('$_id') } }),
    [
      { _id: 20, ids: [3] },
      { _id: 'other', ids: [1, 2] },
    ],
  ],
  ['replaceRoot', (from) => from.sort({ _id: 1 }).limit(1).replaceRoot({ newRoot: '$nested' }), [{ deep: 1 }]],
  [
    'lookup by a field',
    (from) =>
      from
        .match({ _id: 2 })
        .lookup({ from: 'towns', localField: 'town', foreignField: '_id', as: 'place' })
        .project({ place: 1 }),
    [{ _id: 2, place: [{ _id: 'baotou', name: '包头' }] }],
  ],
];

test.each(pipelines)('%s', async (_name, build, expected) => {
  const { list } = await build(visits.aggregate(), db.command.aggregate, db.command).end();
  expect(list).toEqual(expected);
});

test('later stages do not write into what is stored', async () => {
  await visits.aggregate().addFields({ 'nested.deep': 99 }).end();
  await visits
    .aggregate()
    .lookup({ from: 'towns', localField: 'town', foreignField: '_id', as: 'place' })
    .unwind('$place')
    .addFields({ 'place.name': 'gone', 'nested.more': 1 })
    .end();
  expect((await visits.doc(1).get()).data).toMatchObject({ nested: { deep: 1 } });
  expect((await visits.doc(1).get()).data?.['nested']).toEqual({ deep: 1 });
  expect((await db.collection('towns').doc('hohhot').get()).data).toEqual({ _id: 'hohhot', name: '呼和浩特' });
});

test.each([
  [
    'a lookup in a collection that does not exist',
    (from: Aggregate) => from.lookup({ from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' }),
  ],
  ['an operator that does not exist', (from: Aggregate) => from.match({ town: { $nonsense: 1 } })],
  [
    'JavaScript in an expression',
    (from: Aggregate) => from.project({ x: { $function: { body: 'return 1', args: [], lang: 'js' } } as Data }),
  ],
])('refused: %s', async (_name, build) => {
  expect((await failure(build(visits.aggregate()).end())).errMsg).toMatch(/collection.aggregate:fail/);
});
