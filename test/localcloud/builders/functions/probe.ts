/* A function that does what it is told, for the tests of the gateway. */
import { setTimeout as sleep } from 'node:timers/promises';
import sdk from 'wx-server-sdk';
import type { Cloud, Data } from '../sdk';

const cloud = sdk as unknown as Cloud & { getWXContext(): Data };
cloud.init({ env: 'local' });

interface Event extends Data {
  operation?: string;
  input?: Data;
  Type?: string;
}

let invocations = 0;
// One of them takes a second and a half to load.
if (__filename.includes('slow-to-load')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);

const operations: Record<string, (input: Data, context: Data, event: Event) => unknown> = {
  event: (_input, _context, event) => event,
  whoAmI: () => ({ context: cloud.getWXContext(), invocations, variable: process.env['FROM_OPTIONS'] }),

  /** Says who it is before and after waiting. */
  whoAmITwice: async ({ milliseconds }) => {
    const before = cloud.getWXContext()['OPENID'];
    await sleep(Number(milliseconds));
    return { before, after: cloud.getWXContext()['OPENID'] };
  },

  clock: async ({ id }) => {
    const collection = cloud.database().collection('clocks');
    const started = performance.now();
    const waitedFrom = Date.now();
    await sleep(30);
    await collection.add({ data: { _id: id, at: cloud.database().serverDate({ offset: 1000 }) } });
    const { data } = await collection.doc(String(id)).get();
    return {
      now: Date.now(),
      today: new Date().toISOString(),
      given: new Date(2020, 0, 2).toISOString(),
      called: Date(),
      isDate: new Date() instanceof Date && new Date().constructor === Date,
      serverDate: (data as { at: Date }).at.getTime(),
      waited: Date.now() - waitedFrom,
      waitedReally: performance.now() - started,
      zone: new Date(0).getHours(),
    };
  },

  callOther: async ({ name, operation, input }) =>
    (await cloud.callFunction({ name, data: { operation, input } })).result,

  callSelf: async ({ depth }) => {
    if (Number(depth) === 0) return { bottom: cloud.getWXContext()['OPENID'] };
    const data = { operation: 'patient.callSelf', input: { depth: Number(depth) - 1 } };
    return (await cloud.callFunction({ name: 'patient', data })).result;
  },

  insert: async ({ id }) =>
    cloud
      .database()
      .collection('clocks')
      .add({ data: { _id: id } }),
  /** One document in each of two collections, in a transaction. */
  insertPair: async ({ id }) =>
    cloud.database().runTransaction(async (transaction) => {
      await transaction.collection('clocks').add({ data: { _id: id } });
      await transaction.collection('paired').add({ data: { _id: id } });
    }),
  /** With a transaction open, something that is no part of it; and the same once it is over. */
  besideTransaction: async ({ kind }) => {
    const accounts = cloud.database().collection('accounts');
    const everything = accounts.where({ owner: 'nobody' });
    const beside = {
      update: () => everything.update({ data: { balance: 9 } }),
      remove: () => everything.remove(),
      count: () => everything.count(),
      aggregate: () => accounts.aggregate().end(),
    }[String(kind)];
    const attempt = async (): Promise<unknown> =>
      beside?.().then(
        () => 'done',
        (error: { errMsg: string }) => error.errMsg,
      );
    const transaction = await cloud.database().startTransaction();
    const inside = await attempt();
    await transaction.rollback();
    return { inside, afterwards: await attempt() };
  },
  createCollection: async ({ name }) => cloud.database().createCollection(String(name)),
  list: async ({ name }) => (await cloud.database().collection(String(name)).get()).data.map(({ _id }) => _id),
  sleep: async ({ milliseconds }) => sleep(Number(milliseconds), 'slept'),
  spin: () => {
    for (;;) invocations += 1;
  },
  exit: () => process.exit(3),
  crash: () => {
    setImmediate(() => {
      throw new Error('thrown where nobody catches');
    });
    return sleep(5000);
  },
  hoard: () => {
    const hoard: unknown[] = [];
    for (;;) hoard.push(new Array(1000).fill(hoard.length).map(String));
  },
  fail: () => {
    throw new Error('on purpose');
  },
  large: ({ bytes }) => 'x'.repeat(Number(bytes)),
  refuse: ({ status }) => ({
    ok: false,
    error: { code: 'NO_SEAT', message: '名额已满', status, details: { left: 0 } },
  }),
  accept: () => ({ ok: true, data: { fine: true } }),
  nothing: () => undefined,
  print: ({ text }) => {
    console.log(text);
  },
  remaining: (_input, context) => ({
    left: (context['getRemainingTimeInMillis'] as () => number)(),
    requestId: context['request_id'],
  }),
  /** Calls any interface of WeChat; its answer, or the error's code. */
  openapi: async ({ api, options }) => {
    const [area = '', name = ''] = String(api).split('.');
    try {
      return await cloud.openapi[area]?.[name]?.(options as Data);
    } catch (error) {
      return { errCode: (error as { errCode: number }).errCode, errMsg: (error as { errMsg: string }).errMsg };
    }
  },
};

export async function main(event: Event, context: Data): Promise<unknown> {
  invocations += 1;
  if (event['MsgType'] === 'event') {
    return cloud
      .database()
      .collection('pushed')
      .add({ data: { event, openid: cloud.getWXContext()['OPENID'] ?? null } });
  }
  if (event.Type === 'Timer') {
    const data = {
      event,
      openid: cloud.getWXContext()['OPENID'] ?? null,
      now: Date.now(),
      at: cloud.database().serverDate(),
    };
    return cloud.database().collection('ticks').add({ data });
  }
  const name = event.operation?.split('.')[1] ?? '';
  return operations[name]?.(event.input ?? {}, context, event);
}
