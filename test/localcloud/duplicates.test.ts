import { connect, failure, type Collection, type Database } from './builders/sdk';
import { startGateway, type TestGateway } from './builders/gateway';

describe.each([
  ['-501001', -501001],
  ['-502001', -502001],
] as const)('duplicateError %s', (duplicateError, errCode) => {
  let gateway: TestGateway;
  let db: Database;
  let once: Collection;

  beforeAll(async () => {
    gateway = await startGateway({ duplicateError, config: { indexes: { once: [] } } });
    // the SDK keeps what it read from the environment when it was loaded
    jest.resetModules();
    ({ db } = connect(gateway));
    once = db.collection('once');
  });
  afterAll(() => gateway.close());

  test('a second document of the same _id is refused with that code and MongoDB’s message', async () => {
    await once.add({ data: { _id: 'x', by: 1 } });
    const error = await failure(once.add({ data: { _id: 'x', by: 2 } }));
    expect(error).toMatchObject({ errCode, errMsg: expect.stringMatching(/E11000 duplicate key/) as string });
    expect((await once.doc('x').get()).data).toEqual({ _id: 'x', by: 1 });
  });

  test('in a transaction, too', async () => {
    const transaction = await db.startTransaction();
    const error = await failure(transaction.collection('once').add({ data: { _id: 'x' } }));
    expect(error).toMatchObject({ errCode, errMsg: expect.stringMatching(/E11000/) as string });
  });

  test('of 40 at the same time, one gets in', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, by) => once.add({ data: { _id: 'race', by } })),
    );
    const winners = results.flatMap(({ status }, by) => (status === 'fulfilled' ? [by] : []));
    expect(winners).toHaveLength(1);
    expect((await once.doc('race').get()).data).toEqual({ _id: 'race', by: winners[0] });
  });
});
