import { connect, failure, type Collection, type Database, type Transaction } from './builders/sdk';
import { buildFunctions } from './builders/bundles';
import { startGateway, type TestGateway } from './builders/gateway';

let gateway: TestGateway;
let db: Database;
let accounts: Collection;

beforeAll(async () => {
  gateway = await startGateway({
    config: {
      indexes: { accounts: [['owner']], numbered: [{ fields: ['number'], unique: true }] },
      functions: { default: { timeoutSeconds: 10 } },
    },
  });
  buildFunctions(gateway.scratch.folder('functions'), 'probe');
  ({ db } = connect(gateway));
  accounts = db.collection('accounts');
});
afterAll(() => gateway.close());

beforeEach(async () => {
  await accounts.where({}).remove();
  await accounts.add({
    data: [
      { _id: 'a', balance: 100, owner: 'x' },
      { _id: 'b', balance: 0, owner: 'y' },
    ],
  });
});

const balance = async (id: string, from: { collection(name: string): Collection } = db): Promise<unknown> =>
  (await from.collection('accounts').doc(id).get()).data?.['balance'];

const inTransaction = (transaction: Transaction): Collection => transaction.collection('accounts');

test('commits everything together', async () => {
  const answer = await db.runTransaction(async (transaction) => {
    await inTransaction(transaction)
      .doc('a')
      .update({ data: { balance: db.command.inc(-30) } });
    await inTransaction(transaction)
      .doc('b')
      .update({ data: { balance: db.command.inc(30) } });
    await inTransaction(transaction).add({ data: { _id: 'entry', amount: 30 } });
    await inTransaction(transaction)
      .doc('made')
      .set({ data: { by: 'set' } });
    return 'moved';
  });
  expect(answer).toBe('moved');
  expect([await balance('a'), await balance('b')]).toEqual([70, 30]);
  expect((await accounts.doc('entry').get()).data).toMatchObject({ amount: 30 });
  expect((await accounts.doc('made').get()).data).toMatchObject({ by: 'set' });
});

test('leaves nothing behind when the work throws or rolls back', async () => {
  const thrown: unknown = await failure(
    db.runTransaction(async (transaction) => {
      await inTransaction(transaction)
        .doc('a')
        .update({ data: { balance: 0 } });
      await inTransaction(transaction).add({ data: { _id: 'entry' } });
      throw new Error('changed my mind');
    }),
  );
  expect((thrown as Error).message).toBe('changed my mind');
  const transaction = await db.startTransaction();
  await inTransaction(transaction).doc('b').remove();
  await transaction.rollback('no');
  expect([await balance('a'), await balance('b'), (await accounts.count()).total]).toEqual([100, 0, 2]);
});

test('sees its own writes and its snapshot, and nobody sees its writes before the commit', async () => {
  const transaction = await db.startTransaction();
  await inTransaction(transaction)
    .doc('a')
    .update({ data: { balance: 1 } });
  await accounts.doc('b').update({ data: { balance: 77 } });
  expect(await balance('a', transaction)).toBe(1);
  expect(await balance('b', transaction)).toBe(0);
  expect(await balance('a')).toBe(100);
  await inTransaction(transaction).doc('a').remove();
  expect((await inTransaction(transaction).doc('a').get()).data).toBeNull();
  await transaction.commit();
  expect((await accounts.doc('a').get()).data).toBeNull();
  expect(await balance('b')).toBe(77);
});

/** What Tencent's own tests of its server SDK expect, word for word. */
const CONFLICT =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.';
const OVER =
  '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.';

test('the snapshot is of the first operation, not of the start', async () => {
  const transaction = await db.startTransaction();
  await accounts.doc('a').update({ data: { balance: 7 } });
  expect(await balance('a', transaction)).toBe(7);
  await accounts.doc('a').update({ data: { balance: 8 } });
  expect(await balance('a', transaction)).toBe(7);
  await transaction.rollback();
});

test('the snapshot also holds for documents that are removed or added meanwhile', async () => {
  const transaction = await db.startTransaction();
  expect(await balance('b', transaction)).toBe(0);
  await accounts.doc('a').remove();
  await accounts.add({ data: { _id: 'new', balance: 5 } });
  expect(await balance('a', transaction)).toBe(100);
  expect((await inTransaction(transaction).doc('new').get()).data).toBeNull();
  await transaction.rollback();
});

const writes: [string, (collection: Collection) => Promise<unknown>][] = [
  ['update', (collection) => collection.doc('a').update({ data: { balance: 1 } })],
  ['update that changes nothing', (collection) => collection.doc('a').update({ data: { balance: 100 } })],
  ['set', (collection) => collection.doc('a').set({ data: { balance: 1 } })],
  ['remove', (collection) => collection.doc('a').remove()],
];

describe.each(writes)('%s', (_name, write) => {
  test('conflicts with a commit after the snapshot: -501001 at the write, and the transaction is over', async () => {
    const transaction = await db.startTransaction();
    expect(await balance('a', transaction)).toBe(100);
    await accounts.doc('a').update({ data: { balance: 55 } });
    const error = await failure(write(inTransaction(transaction)));
    expect(error).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining(CONFLICT) as string });
    await failure(transaction.commit());
    expect(await balance('a')).toBe(55);
  });

  test('conflicts with the uncommitted write of another transaction: the first writer wins', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await inTransaction(first)
      .doc('a')
      .update({ data: { balance: 41 } });
    expect((await failure(write(inTransaction(second)))).errMsg).toContain(CONFLICT);
    await first.commit();
    expect(await balance('a')).toBe(41);
  });
});

test('two transactions that add the same _id: one of them conflicts', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()];
  await inTransaction(first).add({ data: { _id: 'one', by: 1 } });
  await failure(inTransaction(second).add({ data: { _id: 'one', by: 2 } }));
  await first.commit();
  expect((await accounts.doc('one').get()).data).toMatchObject({ by: 1 });
});

test('a write conflict is not retried by the SDK: the work runs once', async () => {
  let runs = 0;
  await failure(
    db.runTransaction(async (transaction) => {
      runs += 1;
      await inTransaction(transaction).doc('a').get();
      await accounts.doc('a').update({ data: { balance: 1000 + runs } });
      await inTransaction(transaction)
        .doc('a')
        .update({ data: { balance: 1 } });
    }),
  );
  expect(runs).toBe(1);
});

describe('where().get() in a transaction', () => {
  test('sees its own writes and its snapshot: what it changed, added and removed, in order and cut', async () => {
    const transaction = await db.startTransaction();
    await inTransaction(transaction)
      .doc('a')
      .update({ data: { balance: 1, owner: 'y' } });
    await inTransaction(transaction).add({ data: { _id: 'c', balance: 5, owner: 'y' } });
    await accounts.add({ data: { _id: 'd', balance: 9, owner: 'y' } });
    await accounts.doc('b').update({ data: { balance: 3 } });
    const found = inTransaction(transaction).where({ owner: 'y' }).orderBy('balance', 'asc');
    expect((await found.get()).data.map(({ _id, balance: held }) => [_id, held])).toEqual([
      ['b', 0],
      ['a', 1],
      ['c', 5],
    ]);
    expect((await found.skip(1).limit(1).field({ balance: true }).get()).data).toEqual([{ _id: 'a', balance: 1 }]);
    await inTransaction(transaction).doc('c').remove();
    expect((await found.get()).data).toHaveLength(2);
    expect((await accounts.where({ owner: 'y' }).get()).data.map(({ _id }) => _id).sort()).toEqual(['b', 'd']);
    await transaction.rollback();
  });

  test('a document found by an index that the snapshot still has elsewhere', async () => {
    const transaction = await db.startTransaction();
    expect((await inTransaction(transaction).where({ owner: 'x' }).get()).data).toHaveLength(1);
    await accounts.doc('a').update({ data: { owner: 'z' } });
    expect((await inTransaction(transaction).where({ owner: 'x' }).get()).data).toMatchObject([{ _id: 'a' }]);
    expect((await inTransaction(transaction).where({ owner: 'z' }).get()).data).toEqual([]);
    await transaction.rollback();
  });
});

test.each(['update', 'remove', 'count', 'aggregate'])(
  'a function with a transaction open is refused %s of a where: it would run beside the transaction',
  async (kind) => {
    const { body } = await gateway.call('trainee-1', 'probe.besideTransaction', { kind });
    expect(body.data).toEqual({
      inside: expect.stringMatching(/does not take part in the transaction/) as string,
      afterwards: 'done',
    });
  },
);

test('30 seconds after its beginning a transaction is over, with the platform’s words', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  try {
    const transaction = await db.startTransaction();
    await inTransaction(transaction)
      .doc('a')
      .update({ data: { balance: 1 } });
    jest.advanceTimersByTime(29_999);
    expect(await balance('a', transaction)).toBe(1);
    jest.advanceTimersByTime(1);
    expect((await failure(inTransaction(transaction).doc('a').get())).errMsg).toContain(OVER);
    expect(await failure(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL', message: OVER });
  } finally {
    jest.useRealTimers();
  }
  expect(await balance('a')).toBe(100);
});

describe('unique values in transactions', () => {
  test('taken before: E11000 at the write, and the transaction is over', async () => {
    await db.collection('numbered').add({ data: { _id: 'n', number: 1 } });
    const transaction = await db.startTransaction();
    const add = transaction.collection('numbered').add({ data: { _id: 'm', number: 1 } });
    expect((await failure(add)).errMsg).toMatch(/E11000 .*number_1/);
    expect((await failure(inTransaction(transaction).doc('a').get())).errMsg).toContain(OVER);
  });

  test('taken by another meanwhile: the commit is the conflict, and runTransaction tries again', async () => {
    let runs = 0;
    const error = await failure(
      db.runTransaction(async (transaction) => {
        runs += 1;
        await transaction.collection('numbered').add({ data: { _id: `run-${runs}`, number: 2 } });
        if (runs === 1) await db.collection('numbered').add({ data: { _id: 'first', number: 2 } });
      }),
    );
    expect(runs).toBe(2);
    expect(error.errMsg).toMatch(/E11000/);
    expect((await db.collection('numbered').where({ number: 2 }).get()).data).toMatchObject([{ _id: 'first' }]);
  });
});

describe('conflicts at commit', () => {
  let strict: TestGateway;
  let other: Database;
  beforeAll(async () => {
    strict = await startGateway({ commitConflictEvery: 2, config: { indexes: { accounts: [] } } });
    other = connect(strict).db;
  });
  afterAll(async () => {
    connect(gateway);
    await strict.close();
  });

  test('leave nothing behind; runTransaction runs the work again, startTransaction leaves that to its caller', async () => {
    let runs = 0;
    const once = (id: string): Promise<void> =>
      other.runTransaction(async (transaction) => {
        runs += 1;
        await transaction.collection('accounts').add({ data: { _id: id } });
      });
    await once('one');
    await once('two');
    expect(runs).toBe(3);
    const transaction = await other.startTransaction();
    await transaction.collection('accounts').add({ data: { _id: 'three' } });
    expect(await failure(transaction.commit())).toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message: CONFLICT,
    });
    expect((await other.collection('accounts').doc('three').get()).data).toBeNull();
    expect((await other.collection('accounts').doc('two').get()).data).toEqual({ _id: 'two' });
  });
});

test('a write outside waits for the transaction that holds the document, then sees its result', async () => {
  const transaction = await db.startTransaction();
  await inTransaction(transaction)
    .doc('a')
    .update({ data: { balance: 50 } });
  const order: string[] = [];
  const outside = accounts.where({ _id: 'a' }).update({ data: { balance: db.command.inc(1) } });
  const reported = outside.then(() => order.push('outside'));
  await accounts.doc('b').update({ data: { balance: 2 } });
  order.push('other document');
  await transaction.commit();
  await reported;
  expect(order).toEqual(['other document', 'outside']);
  expect(await balance('a')).toBe(51);
});

test('a transaction that has ended, or never was, is refused', async () => {
  const transaction = await db.startTransaction();
  await transaction.commit();
  expect((await failure(inTransaction(transaction).doc('a').get())).errMsg).toContain(OVER);
  expect(await failure(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
});

describe('lost updates', () => {
  const workers = Array.from({ length: 12 });

  test('without a transaction, read and write loses some', async () => {
    await Promise.all(
      workers.map(async () => {
        const before = Number(await balance('b'));
        await accounts.doc('b').update({ data: { balance: before + 1 } });
      }),
    );
    expect(await balance('b')).toBeLessThan(workers.length);
  });

  test('in transactions that are tried again after a conflict, none is lost', async () => {
    const once = (): Promise<void> =>
      db.runTransaction(async (transaction) => {
        const before = Number(await balance('b', transaction));
        await inTransaction(transaction)
          .doc('b')
          .update({ data: { balance: before + 1 } });
      });
    let conflicts = 0;
    await Promise.all(
      workers.map(async () => {
        for (;;) {
          try {
            await once();
            return;
          } catch (error) {
            expect((error as { errMsg: string }).errMsg).toContain(CONFLICT);
            conflicts += 1;
          }
        }
      }),
    );
    expect(await balance('b')).toBe(workers.length);
    expect(conflicts).toBeGreaterThan(0);
  });
});
