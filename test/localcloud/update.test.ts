import { connect, failure, type Collection, type Data, type Database } from './builders/sdk';
import { startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
let db: Database;
let things: Collection;

beforeAll(async () => {
  gateway = await startGateway({ config: { indexes: { things: [['group']] } } });
  ({ db } = connect(gateway));
  things = db.collection('things');
});
afterAll(() => gateway.close());

const original = { n: 5, text: 'five', list: [1, 2, 3], nested: { a: 1, b: 2 }, nothing: null };

beforeEach(async () => {
  await things.where({}).remove();
  await things.add({ data: { _id: 't', ...original } });
});

type Change = (_: Database['command']) => Data;

const changes: [string, Change, Data][] = [
  ['a plain value', () => ({ n: 6 }), { n: 6 }],
  ['a nested value, keeping its siblings', () => ({ nested: { a: 9 } }), { nested: { a: 9, b: 2 } }],
  ['a dotted path that does not exist yet', () => ({ 'new.deep': 1 }), { new: { deep: 1 } }],
  ['set replaces an object', (_) => ({ nested: _.set({ c: 3 }) }), { nested: { c: 3 } }],
  ['remove', (_) => ({ text: _.remove() }), { text: undefined }],
  ['inc', (_) => ({ n: _.inc(-2) }), { n: 3 }],
  ['inc of a missing field', (_) => ({ m: _.inc(2) }), { m: 2 }],
  ['mul', (_) => ({ n: _.mul(1.5) }), { n: 7.5 }],
  ['min', (_) => ({ n: _.min(3) }), { n: 3 }],
  ['max that changes nothing', (_) => ({ n: _.max(3), text: 'x' }), { n: 5, text: 'x' }],
  ['push one', (_) => ({ list: _.push(4) }), { list: [1, 2, 3, 4] }],
  ['push several', (_) => ({ list: _.push([4, 5]) }), { list: [1, 2, 3, 4, 5] }],
  [
    'push with position, sort and slice',
    (_) => ({ list: _.push({ each: [9, 0], sort: 1, slice: 3 }) }),
    { list: [0, 1, 2] },
  ],
  ['push to a missing field', (_) => ({ fresh: _.push('a') }), { fresh: ['a'] }],
  ['pop', (_) => ({ list: _.pop() }), { list: [1, 2] }],
  ['shift', (_) => ({ list: _.shift() }), { list: [2, 3] }],
  ['unshift', (_) => ({ list: _.unshift([0]) }), { list: [0, 1, 2, 3] }],
  ['pull', (_) => ({ list: _.pull(2) }), { list: [1, 3] }],
  ['pull by a condition', (_) => ({ list: _.pull(_.gte(2)) }), { list: [1] }],
  ['pullAll', (_) => ({ list: _.pullAll([1, 3]) }), { list: [2] }],
  ['addToSet', (_) => ({ list: _.addToSet(4) }), { list: [1, 2, 3, 4] }],
  ['addToSet of what is there', (_) => ({ list: _.addToSet(2), n: 1 }), { list: [1, 2, 3], n: 1 }],
  ['rename', (_) => ({ text: _.rename('words') }), { text: undefined, words: 'five' }],
  [
    'serverDate inside an update',
    () => ({ nested: { a: db.serverDate() } }),
    { nested: { a: expect.any(Date) as Date, b: 2 } },
  ],
];

test.each(changes)('update: %s', async (_name, change, expected) => {
  const { stats } = await things.doc('t').update({ data: change(db.command) });
  expect(stats.updated).toBe(1);
  const wanted = Object.fromEntries(
    Object.entries({ _id: 't', ...original, ...expected }).filter(([, value]) => value !== undefined),
  );
  expect((await things.doc('t').get()).data).toEqual(wanted);
});

const refusals: [string, Change, RegExp][] = [
  ['inc of a string', (_) => ({ text: _.inc(1) }), /non-numeric type/],
  ['inc of null', (_) => ({ nothing: _.inc(1) }), /non-numeric type null/],
  ['inc of an array', (_) => ({ list: _.inc(1) }), /non-numeric type array/],
  ['mul of a string', (_) => ({ text: _.mul(2) }), /non-numeric type/],
  ['inc by a string', (_) => ({ n: _.inc('1') }), /non-numeric argument/],
  ['push to a number', (_) => ({ n: _.push(1) }), /must be an array/],
  ['addToSet to a string', (_) => ({ text: _.addToSet(1) }), /must be an array/],
  ['a path through a number', () => ({ 'n.deep': 1 }), /Cannot create field 'deep'/],
  ['a path through null', () => ({ 'nothing.deep': 1 }), /Cannot create field 'deep'/],
];

test.each(refusals)('refused as by MongoDB, changing nothing: %s', async (_name, change, message) => {
  const error = await failure(things.doc('t').update({ data: change(db.command) }));
  expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringMatching(message) as string });
  expect((await things.doc('t').get()).data).toEqual({ _id: 't', ...original });
});

test('an update of several documents is refused as a whole when one cannot be updated', async () => {
  await things.add({ data: { _id: 'u', group: 'g', n: 1 } });
  await things.add({ data: { _id: 'v', group: 'g', n: 'one' } });
  await failure(things.where({ group: 'g' }).update({ data: { n: db.command.inc(1) } }));
  expect((await things.doc('u').get()).data).toMatchObject({ n: 1 });
});

test('where().update changes all hits and counts those that really changed', async () => {
  await things.add({
    data: [
      { group: 'g', n: 1 },
      { group: 'g', n: 2 },
      { group: 'h', n: 1 },
    ],
  });
  expect((await things.where({ group: 'g' }).update({ data: { n: 2 } })).stats.updated).toBe(1);
  expect((await things.where({ group: 'g', n: 2 }).count()).total).toBe(2);
});

test('documents updated together do not share what was pushed', async () => {
  await things.add({
    data: [
      { _id: 'p', group: 'g' },
      { _id: 'q', group: 'g' },
    ],
  });
  await things.where({ group: 'g' }).update({ data: { inner: { list: [1] } } });
  await things.doc('p').update({ data: { 'inner.list': db.command.push(2) } });
  expect((await things.doc('q').get()).data).toMatchObject({ inner: { list: [1] } });
});

test('a missing document is not updated', async () => {
  expect((await things.doc('none').update({ data: { n: 1 } })).stats.updated).toBe(0);
});

describe('races on a counter', () => {
  const limit = 10;
  const attempts = Array.from({ length: 60 });

  test('naive read and write oversells', async () => {
    await things.doc('t').set({ data: { n: 0 } });
    const won = await Promise.all(
      attempts.map(async () => {
        const n = Number((await things.doc('t').get()).data?.['n']);
        if (n >= limit) return 0;
        await things.doc('t').update({ data: { n: n + 1 } });
        return 1;
      }),
    );
    expect(won.reduce<number>((sum, one) => sum + one, 0)).toBeGreaterThan(limit);
  });

  test('a conditional update gives out exactly the places there are', async () => {
    await things.doc('t').set({ data: { n: 0 } });
    const { lt, inc } = db.command;
    const won = await Promise.all(
      attempts.map(
        async () => (await things.where({ _id: 't', n: lt(limit) }).update({ data: { n: inc(1) } })).stats.updated,
      ),
    );
    expect(won.reduce((sum, one) => sum + one, 0)).toBe(limit);
    expect((await things.doc('t').get()).data).toMatchObject({ n: limit });
  });
});
