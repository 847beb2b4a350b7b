import { connect, failure, type Collection, type Data, type Database } from './builders/sdk';
import { startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
let db: Database;
let people: Collection;

beforeAll(async () => {
  gateway = await startGateway({ config: { indexes: { people: [['town'], ['town', 'age']], empty: [], many: [] } } });
  ({ db } = connect(gateway));
  people = db.collection('people');
});
afterAll(() => gateway.close());

/** Fresh documents for each test. */
beforeEach(async () => {
  await people.where({}).remove();
  await people.add({
    data: [
      {
        _id: 'a',
        name: '示例甲',
        age: 30,
        town: '呼和浩特',
        tags: ['x', 'y'],
        home: { floor: 3 },
        joined: new Date('2026-01-02'),
      },
      {
        _id: 'b',
        name: '示例乙',
        age: 40,
        town: '包头',
        tags: ['y'],
        home: { floor: 1 },
        joined: new Date('2026-02-02'),
      },
      { _id: 'c', name: 'Example C', age: 50, town: '包头', tags: [], home: { floor: 2 }, note: null },
    ],
  });
});

const ids = (documents: Data[]): unknown[] => documents.map(({ _id }) => _id).sort();

describe('queries', () => {
  const cases: [string, (_: Database['command']) => unknown, string[]][] = [
    ['equality', () => ({ age: 40 }), ['b']],
    ['equality by a hash index', () => ({ town: '包头' }), ['b', 'c']],
    ['equality by a compound index', () => ({ town: '包头', age: 50 }), ['c']],
    ['an indexed field that differs in another condition', (_) => ({ town: '包头', age: _.lt(45) }), ['b']],
    ['nested field', () => ({ home: { floor: 2 } }), ['c']],
    ['dotted field', () => ({ 'home.floor': 2 }), ['c']],
    ['element of an array', () => ({ tags: 'y' }), ['a', 'b']],
    ['a date', () => ({ joined: new Date('2026-02-02') }), ['b']],
    ['null meets null and missing', () => ({ note: null }), ['a', 'b', 'c']],
    ['neq', (_) => ({ age: _.neq(40) }), ['a', 'c']],
    ['gt', (_) => ({ age: _.gt(40) }), ['c']],
    ['gte', (_) => ({ age: _.gte(40) }), ['b', 'c']],
    ['lte on dates', (_) => ({ joined: _.lte(new Date('2026-01-02')) }), ['a']],
    ['in', (_) => ({ town: _.in(['包头', '乌海']) }), ['b', 'c']],
    ['in on _id', (_) => ({ _id: _.in(['a', 'zz', 'c']) }), ['a', 'c']],
    ['nin', (_) => ({ age: _.nin([30, 40]) }), ['c']],
    ['and on one field', (_) => ({ age: (_.gt(30) as Chain).and(_.lt(50)) }), ['b']],
    ['or on one field', (_) => ({ age: (_.lt(35) as Chain).or(_.gt(45)) }), ['a', 'c']],
    ['or of documents', (_) => _.or([{ town: '呼和浩特' }, { age: 50 }]), ['a', 'c']],
    ['or of indexed documents', (_) => _.or([{ town: '呼和浩特' }, { town: '乌海' }]), ['a']],
    ['and of documents', (_) => _.and([{ town: '包头' }, { age: 40 }]), ['b']],
    ['nor', (_) => _.nor([{ age: 30 }, { age: 40 }]), ['c']],
    ['not', (_) => ({ age: _.not(_.gte(40)) }), ['a']],
    ['exists', (_) => ({ joined: _.exists(false) }), ['c']],
    ['mod', (_) => ({ age: _.mod(20, 10) }), ['a', 'c']],
    ['all', (_) => ({ tags: _.all(['x', 'y']) }), ['a']],
    ['size', (_) => ({ tags: _.size(0) }), ['c']],
    ['elemMatch', (_) => ({ tags: _.elemMatch(_.eq('x')) }), ['a']],
    ['expr', (_) => _.expr({ $gt: ['$age', { $multiply: ['$home.floor', 20] }] }), ['b', 'c']],
    ['a RegExp literal', () => ({ name: /^example/i }), ['c']],
    ['a RegExp literal in Chinese', () => ({ name: /甲$/ }), ['a']],
    ['db.RegExp', () => ({ name: db.RegExp({ regexp: 'example', options: 'i' }) }), ['c']],
  ];
  /** A condition to which another is added. */
  type Chain = Pick<Database['command'], 'and' | 'or'>;

  test.each(cases)('%s', async (_name, query, expected) => {
    const where = people.where(query(db.command));
    expect(ids((await where.get()).data)).toEqual(expected);
    expect((await where.count()).total).toBe(expected.length);
  });

  test('order, skip, limit and projection', async () => {
    const { data } = await people
      .orderBy('town', 'asc')
      .orderBy('age', 'desc')
      .skip(1)
      .limit(1)
      .field({ age: true })
      .get();
    expect(data).toEqual([{ _id: 'b', age: 40 }]);
    const without = await people.where({ _id: 'a' }).field({ name: false, home: false, tags: false }).get();
    expect(Object.keys(without.data[0] ?? {}).sort()).toEqual(['_id', 'age', 'joined', 'town']);
  });

  test('a get returns 100 documents unless limited, and 1000 at most; an aggregate 20', async () => {
    const many = db.collection('many');
    for (let start = 0; start < 1100; start += 550) {
      await many.add({ data: Array.from({ length: 550 }, (_, at) => ({ n: start + at })) });
    }
    expect((await many.get()).data).toHaveLength(100);
    expect((await many.limit(1100).get()).data).toHaveLength(1000);
    expect((await many.count()).total).toBe(1100);
    expect(
      (
        await many
          .aggregate()
          .match({ n: db.command.gte(0) })
          .end()
      ).list,
    ).toHaveLength(20);
    expect((await many.aggregate().limit(150).end()).list).toHaveLength(150);
  });
});

describe('add', () => {
  test('gives an _id and keeps types, also of what JSON cannot say', async () => {
    const data = {
      when: new Date(1_700_000_000_123),
      big: 2 ** 40,
      third: 1 / 3,
      list: [null, true, { deep: '深' }],
      nan: NaN,
    };
    const { _id } = await people.add({ data: { ...data } });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    expect((await people.doc(_id).get()).data).toEqual({ _id, ...data });
  });

  test('the number 1 and the string "1" are two documents', async () => {
    await people.add({ data: { _id: 1, kind: 'number' } });
    await people.add({ data: { _id: '1', kind: 'string' } });
    expect((await people.doc(1).get()).data).toEqual({ _id: 1, kind: 'number' });
    expect((await people.doc('1').get()).data).toEqual({ _id: '1', kind: 'string' });
  });

  test('serverDate is the gateway’s time, with its offset', async () => {
    const before = Date.now();
    await people.add({ data: { _id: 'd', at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) } });
    const { at, later } = (await people.doc('d').get()).data as { at: Date; later: Date };
    expect(at.getTime()).toBeGreaterThanOrEqual(before);
    expect(later.getTime() - at.getTime()).toBe(60_000);
  });

  test('documents before a duplicate stay, as with MongoDB’s ordered insert', async () => {
    const error = await failure(people.add({ data: [{ _id: 'n1' }, { _id: 'a' }, { _id: 'n2' }] }));
    expect(error.errMsg).toMatch(/E11000/);
    expect((await people.doc('n1').get()).data).not.toBeNull();
    expect((await people.doc('n2').get()).data).toBeNull();
    expect((await people.doc('a').get()).data).toMatchObject({ name: '示例甲' });
  });
});

describe('set and remove', () => {
  test('set creates, replaces as a whole, and never fails on an existing _id', async () => {
    expect((await people.doc('n').set({ data: { one: 1, two: 2 } })).stats).toMatchObject({ created: 1, updated: 0 });
    expect((await people.doc('n').set({ data: { two: 3 } })).stats).toMatchObject({ created: 0, updated: 1 });
    expect((await people.doc('n').get()).data).toEqual({ _id: 'n', two: 3 });
  });

  test('an index follows set, update and remove', async () => {
    await people.doc('a').set({ data: { town: '乌海' } });
    await people.doc('b').update({ data: { town: '乌海' } });
    await people.doc('c').remove();
    expect(ids((await people.where({ town: '乌海' }).get()).data)).toEqual(['a', 'b']);
    expect((await people.where({ town: '包头' }).count()).total).toBe(0);
    expect((await people.where({ town: '呼和浩特' }).count()).total).toBe(0);
  });

  test('doc().remove and where().remove say how many', async () => {
    expect((await people.doc('a').remove()).stats.removed).toBe(1);
    expect((await people.doc('a').remove()).stats.removed).toBe(0);
    expect((await people.where({ town: '包头' }).remove()).stats.removed).toBe(2);
    expect((await people.count()).total).toBe(0);
  });
});

test('createCollection: usable at once, refused the second time, missing ones are an error', async () => {
  expect((await failure(db.collection('later').get())).errCode).toBe(-502005);
  await db.createCollection('later');
  expect((await db.collection('later').get()).data).toEqual([]);
  expect((await failure(db.createCollection('later'))).errMsg).toMatch(/exist/);
});

test.each(['$sessions', '$settings', 'a/b'])('the collection name %j is refused', async (name) => {
  expect((await failure(db.collection(name).get())).errCode).toBe(-501007);
  expect((await failure(db.createCollection(name))).errMsg).toMatch(/malformed collection name/);
});
