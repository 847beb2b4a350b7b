/** What CloudBase's pages call limits: refused here with the same numbers. */
import { readIndex } from '../../localcloud/database/index-declaration';
import { settingsOf } from '../../localcloud/functions/settings';
import { connect, failure, type Cloud, type Collection, type Data, type Database } from './builders/sdk';
import { startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
let cloud: Cloud;
let db: Database;
const indexes = {
  plain: [],
  long: [['text'], ['a', 'b']],
  places: [{ fields: ['at'], geo: true }],
  twoPlaces: [
    { fields: ['here'], geo: true },
    { fields: ['there'], geo: true },
  ],
  unique: [{ fields: ['code'], unique: true }],
  pairs: [{ fields: ['a', 'b'], unique: true }],
};
const collection = (name: keyof typeof indexes): Collection => db.collection(name);

beforeAll(async () => {
  gateway = await startGateway({ config: { indexes } });
  ({ cloud, db } = connect(gateway));
});
afterAll(() => gateway.close());
beforeEach(() => Promise.all(Object.keys(indexes).map((name) => db.collection(name).where({}).remove())));

const errorOf = async (work: Promise<unknown>): Promise<string> => (await failure(work)).errMsg;
const add = (name: keyof typeof indexes, data: Data): Promise<unknown> => collection(name).add({ data });

describe('files of one call', () => {
  const files = (count: number): string[] => Array.from({ length: count }, (_, n) => `cloud://local.local/f${n}.png`);
  test.each(['getTempFileURL', 'deleteFile'] as const)('%s: 50, and not 51', async (api) => {
    expect((await cloud[api]({ fileList: files(50) })).fileList).toHaveLength(50);
    expect(await failure(cloud[api]({ fileList: files(51) }))).toMatchObject({
      // the SDK loses the code of what these interfaces throw
      errCode: -1,
      errMsg: expect.stringMatching(/51 files, the limit of a call is 50/) as string,
    });
  });
});

describe('an index takes 1,024 bytes', () => {
  test.each<[string, Data, boolean]>([
    ['1,024 letters', { text: 'x'.repeat(1024) }, true],
    ['1,025 letters', { text: 'x'.repeat(1025) }, false],
    ['341 Chinese characters', { text: '文'.repeat(341) }, true],
    ['342 Chinese characters', { text: '文'.repeat(342) }, false],
    ['one long element of an array', { text: ['short', 'x'.repeat(1025)] }, false],
    ['both fields of a compound index', { a: 'x'.repeat(600), b: 'y'.repeat(600) }, false],
    ['a long text that no index has', { other: 'x'.repeat(5000) }, true],
  ])('%s', async (_name, data, fits) => {
    if (fits) await add('long', data);
    else expect(await errorOf(add('long', data))).toMatch(/key too large to index/);
    expect((await collection('long').count()).total).toBe(fits ? 1 : 0);
  });

  test('also of an update, a set and a transaction', async () => {
    await add('long', { _id: 'd', text: 'short' });
    const long = { text: 'x'.repeat(1025) };
    const document = collection('long').doc('d');
    expect(await errorOf(document.update({ data: long }))).toMatch(/key too large/);
    expect(await errorOf(document.set({ data: long }))).toMatch(/key too large/);
    const transaction = await db.startTransaction();
    expect(await errorOf(transaction.collection('long').doc('d').update({ data: long }))).toMatch(/key too large/);
    await transaction.rollback();
    expect((await document.get()).data).toEqual({ _id: 'd', text: 'short' });
  });
});

test('two arrays in one compound index', async () => {
  await add('long', { a: [1, 2], b: 'x' });
  expect(await errorOf(add('long', { a: [1, 2], b: [3] }))).toMatch(/cannot index parallel arrays \[a\] \[b\]/);
});

describe('questions of place', () => {
  const point = (): unknown => db.Geo.Point(111.7, 40.8);
  test('need a geo index', async () => {
    const { geoNear, geoWithin, geoIntersects } = db.command;
    const area = (): unknown =>
      db.Geo.Polygon([db.Geo.LineString([point(), db.Geo.Point(112, 41), db.Geo.Point(112, 40), point()])]);
    for (const condition of [
      geoNear({ geometry: point() }),
      geoWithin({ geometry: area() }),
      geoIntersects({ geometry: point() }),
    ]) {
      expect(await errorOf(collection('plain').where({ at: condition }).get())).toMatch(/has no geo index/);
      await collection('places').where({ at: condition }).get();
    }
    const near = { near: { longitude: 111.7, latitude: 40.8 }, spherical: true, distanceField: 'away' };
    expect(
      await errorOf(
        collection('plain')
          .aggregate()
          .geoNear({ ...near })
          .end(),
      ),
    ).toMatch(/requires a geo index/);
    expect(
      await errorOf(
        collection('twoPlaces')
          .aggregate()
          .geoNear({ ...near })
          .end(),
      ),
    ).toMatch(/requires a geo index/);
    await collection('twoPlaces')
      .aggregate()
      .geoNear({ ...near, key: 'here' })
      .end();
  });

  test('what a geo index cannot read is not kept', async () => {
    expect(await errorOf(add('places', { at: 'somewhere' }))).toMatch(/Can't extract geo keys/);
    await add('places', { at: null });
    await add('places', { at: point() });
  });
});

describe('a unique index', () => {
  test.each<[string, Data, Data, boolean]>([
    ['another value', { code: 1 }, { code: 2 }, true],
    ['the same value', { code: 1 }, { code: 1 }, false],
    ['a number and a string', { code: 1 }, { code: '1' }, true],
    ['missing counts as null', {}, { code: null }, false],
    ['an element of an array', { code: ['a', 'b'] }, { code: 'b' }, false],
    ['objects as they are', { code: { x: 1 } }, { code: { x: 1 } }, false],
    ['other objects', { code: { x: 1 } }, { code: { x: 2 } }, true],
  ])('%s', async (_name, first, second, both) => {
    await add('unique', first);
    if (both) await add('unique', second);
    else expect(await errorOf(add('unique', second))).toMatch(/E11000 duplicate key error .*code_1/);
  });

  test('two fields together', async () => {
    await add('pairs', { a: 1, b: 1 });
    await add('pairs', { a: 1, b: 2 });
    expect(await errorOf(add('pairs', { a: 1, b: 2 }))).toMatch(/a_1_b_1/);
  });

  test('holds for updates and set; a removed value is free again', async () => {
    await add('unique', { _id: 'x', code: 1 });
    await add('unique', { _id: 'y', code: 2 });
    const y = collection('unique').doc('y');
    expect(await errorOf(y.update({ data: { code: 1 } }))).toMatch(/E11000/);
    expect(await errorOf(y.set({ data: { code: 1 } }))).toMatch(/E11000/);
    expect(
      await errorOf(
        collection('unique')
          .where({})
          .update({ data: { code: 9 } }),
      ),
    ).toMatch(/E11000/);
    expect((await y.get()).data).toEqual({ _id: 'y', code: 2 });
    await collection('unique').doc('x').remove();
    await y.set({ data: { code: 1 } });
    await y.update({ data: { code: 1, more: true } });
  });

  test('documents of one call: those before the clash stay', async () => {
    const { errMsg } = await failure(
      collection('unique').add({
        data: [
          { _id: 'p', code: 1 },
          { _id: 'q', code: 1 },
          { _id: 'r', code: 3 },
        ],
      }),
    );
    expect(errMsg).toMatch(/E11000/);
    expect((await collection('unique').get()).data.map(({ _id }) => _id)).toEqual(['p']);
  });
});

describe('an aggregate gives 20 documents', () => {
  beforeEach(() => collection('plain').add({ data: Array.from({ length: 30 }, (_, n) => ({ n, pair: [1, 2] })) }));
  const size = async (build: ReturnType<Collection['aggregate']>): Promise<number> => (await build.end()).list.length;

  test('without a limit', async () => expect(await size(collection('plain').aggregate().sort({ n: 1 }))).toBe(20));
  test('with one at its end', async () => expect(await size(collection('plain').aggregate().limit(25))).toBe(25));
  test('with one before stages that keep the number', async () =>
    expect(await size(collection('plain').aggregate().limit(25).sort({ n: 1 }).project({ n: 1 }))).toBe(25));
  test('with one before a stage that makes more of them', async () =>
    expect(await size(collection('plain').aggregate().limit(25).unwind('$pair'))).toBe(20));
  test('with one before a group', async () =>
    expect(await size(collection('plain').aggregate().limit(25).group({ _id: '$n' }))).toBe(20));
});

describe('time limits', () => {
  test('3 seconds unless set', () => {
    expect(settingsOf({}, 'any').timeoutSeconds).toBe(3);
    expect(settingsOf({ any: { timeoutSeconds: 20 } }, 'any').timeoutSeconds).toBe(20);
  });
  test.each([0, 61])('%d seconds cannot be set', async (timeoutSeconds) => {
    await expect(startGateway({ config: { functions: { slow: { timeoutSeconds } } } })).rejects.toThrow(
      /slow has a time limit/,
    );
  });
});

test('a function that does not exist', async () => {
  const { errCode, errMsg } = await failure(cloud.callFunction({ name: 'nowhere' }));
  expect(errCode).toBe(-1);
  expect(errMsg).toMatch(/FunctionName parameter could not be found/);
});

test('a field that begins with $', async () => {
  expect(await failure(add('plain', { $where: 1 }))).toMatchObject({
    errCode: -502001,
    errMsg: expect.stringMatching(/dollar \(\$\) prefixed field '\$where'/) as string,
  });
});

test.each([
  ['a geo index of two fields', { fields: ['a', 'b'], geo: true }],
  ['a unique geo index', { fields: ['a'], geo: true, unique: true }],
  ['a field twice', ['a', 'a']],
  ['no field', []],
])('an index that CloudBase does not make: %s', (_name, index) => {
  expect(() => readIndex(index)).toThrow(/index/);
});
