/**
 * Reading and writing documents within CloudBase's limits. Exactly-once is a deterministic `_id` plus `insertOnce`;
 * a conditional counter is `updateWhere` and a look at what it returns. `where` inside a transaction would run outside it,
 * so a transaction offers documents by `_id` only.
 */
import { DomainError } from '../domain/errors';
import { command, rawDatabase, type Collection, type Query, type Transaction } from './cloud';

export interface Doc {
  _id: string;
}
type Where = Record<string, unknown>;
type Patch = Record<string, unknown>;

/** CloudBase returns at most 1,000 documents a query. */
const PAGE = 1000;
/** Of several writers of one document one gets through each time: eight at once need more than a handful of attempts. */
const TRANSACTION_ATTEMPTS = 20;
const LONGEST_PAUSE_MS = 80;

const isDuplicate = (error: unknown): boolean =>
  /E11000|duplicate/i.test(error instanceof Error ? error.message : String(error));
const isConflict = (error: unknown): boolean =>
  /conflict|-501001|TRANSACTION/i.test(error instanceof Error ? error.message : String(error));

const withoutId = <T extends Doc>(doc: T): Patch => {
  const { _id: _, ...rest } = doc;
  return rest;
};

export interface FindOptions {
  orderBy?: readonly [field: string, direction: 'asc' | 'desc'];
  /** Left out: everything, page by page. */
  limit?: number;
  skip?: number;
  fields?: readonly string[];
}

async function find<T extends Doc>(collection: string, where: Where, options: FindOptions = {}): Promise<T[]> {
  const wanted = options.limit ?? Number.POSITIVE_INFINITY;
  const found: T[] = [];
  for (;;) {
    const size = Math.min(PAGE, wanted - found.length);
    if (size <= 0) return found;
    let query: Query = rawDatabase.collection(collection).where(where);
    // Pages need a total order: the id breaks ties.
    if (options.orderBy) query = query.orderBy(...options.orderBy);
    query = query.orderBy('_id', 'asc');
    if (options.fields) query = query.field(Object.fromEntries(options.fields.map((field) => [field, true])));
    const { data } = await query
      .skip((options.skip ?? 0) + found.length)
      .limit(size)
      .get();
    found.push(...(data as unknown as T[]));
    if (data.length < size) return found;
  }
}

const get = async <T extends Doc>(
  source: { collection(name: string): Collection },
  collection: string,
  id: string,
): Promise<T | null> => {
  const { data } = await source.collection(collection).doc(id).get();
  // An absent document is null, or in a transaction an empty answer.
  return data && typeof data === 'object' && '_id' in data ? (data as unknown as T) : null;
};

/** Adds the document unless its `_id` exists; then what is stored is returned and nothing changes. */
async function insertOnce<T extends Doc>(collection: string, doc: T): Promise<{ inserted: boolean; doc: T }> {
  try {
    await rawDatabase.collection(collection).add({ data: { ...(doc as Doc) } });
    return { inserted: true, doc };
  } catch (error) {
    if (!isDuplicate(error)) {
      // Which error a duplicate gives differs between servers: the stored document decides.
      const stored = await get<T>(rawDatabase, collection, doc._id).catch(() => null);
      if (stored) return { inserted: false, doc: stored };
      throw error;
    }
    const stored = await get<T>(rawDatabase, collection, doc._id);
    if (!stored) throw error;
    return { inserted: false, doc: stored };
  }
}

export interface Tx {
  get<T extends Doc>(collection: string, id: string): Promise<T | null>;
  add<T extends Doc>(collection: string, doc: T): Promise<void>;
  set<T extends Doc>(collection: string, doc: T): Promise<void>;
  update(collection: string, id: string, patch: Patch): Promise<void>;
  remove(collection: string, id: string): Promise<void>;
}

const txOver = (transaction: Transaction): Tx => ({
  get: (collection, id) => get(transaction, collection, id),
  add: async (collection, doc) => {
    await transaction.collection(collection).add({ data: { ...(doc as Doc) } });
  },
  set: async (collection, doc) => {
    await transaction
      .collection(collection)
      .doc(doc._id)
      .set({ data: withoutId(doc) });
  },
  update: async (collection, id, patch) => {
    await transaction.collection(collection).doc(id).update({ data: patch });
  },
  remove: async (collection, id) => {
    await transaction.collection(collection).doc(id).remove();
  },
});

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Runs `work` in a transaction and commits. A conflict with another writer starts it again, so `work` reads all it decides on
 * from `tx` and has no other effect. An error thrown by `work` rolls back and passes through.
 */
async function transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    const running = await rawDatabase.startTransaction();
    try {
      const result = await work(txOver(running));
      await running.commit();
      return result;
    } catch (error) {
      await running.rollback().catch(() => undefined);
      const again = !(error instanceof DomainError) && (isConflict(error) || isDuplicate(error));
      if (!again || attempt >= TRANSACTION_ATTEMPTS) throw error;
      // Growing and uneven pauses let competing writers pass one another.
      await pause(Math.min(LONGEST_PAUSE_MS, 5 * 2 ** attempt) * (0.5 + Math.random()));
    }
  }
}

export const database = {
  get: <T extends Doc>(collection: string, id: string) => get<T>(rawDatabase, collection, id),
  /** Documents by `_id`, in no particular order; absent ones are left out. */
  getMany: async <T extends Doc>(collection: string, ids: readonly string[]): Promise<T[]> => {
    const chunks: T[][] = [];
    const unique = [...new Set(ids)];
    for (let at = 0; at < unique.length; at += 500) {
      chunks.push(await find<T>(collection, { _id: command.in(unique.slice(at, at + 500)) }));
    }
    return chunks.flat();
  },
  find,
  count: async (collection: string, where: Where): Promise<number> =>
    (await rawDatabase.collection(collection).where(where).count()).total,
  /** How many documents carry each of `values` in `field` (and match `where`); absent values count none. */
  countBy: async (
    collection: string,
    field: string,
    values: readonly string[],
    where: Where = {},
  ): Promise<Map<string, number>> => {
    const counts = new Map<string, number>();
    for (let at = 0; at < values.length; at += 500) {
      const { list } = await rawDatabase
        .collection(collection)
        .aggregate()
        .match({ ...where, [field]: command.in(values.slice(at, at + 500)) })
        .group({ _id: `$${field}`, n: command.aggregate.sum(1) })
        .limit(PAGE)
        .end();
      for (const group of list) counts.set(String(group['_id']), Number(group['n']));
    }
    return counts;
  },
  insertOnce,
  /** Changes the fields of `patch`; true when the document exists. */
  update: async (collection: string, id: string, patch: Patch): Promise<boolean> =>
    (await rawDatabase.collection(collection).doc(id).update({ data: patch })).stats.updated > 0,
  /** Changes what matches, at once for each document; the number changed. */
  updateWhere: async (collection: string, where: Where, patch: Patch): Promise<number> =>
    (await rawDatabase.collection(collection).where(where).update({ data: patch })).stats.updated,
  remove: async (collection: string, id: string): Promise<void> => {
    await rawDatabase.collection(collection).doc(id).remove();
  },
  transaction,
};
export type Database = typeof database;
