/**
 * Reading and writing documents within CloudBase's limits. Exactly-once is a deterministic `_id` plus `insertOnce`;
 * a conditional counter is `updateWhere` and a look at what it returns. What a `where` writes inside a
 * transaction would run outside it, so a transaction offers documents by `_id` only.
 */
import { DomainError } from '../domain/errors';
import { command, rawDatabase, type Collection, type Operator, type Query, type Transaction } from './cloud';

export interface Doc {
  _id: string;
}

/** Every collection's documents, by its name: said by those who keep them (records/collections.ts; the trail and the outbox here). */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this file knows none
export interface Collections {}

type Name<C> = keyof C & string;
type Key<D> = D extends unknown ? keyof D & string : never;
type At<D, K extends string> = D extends unknown ? (K extends keyof D ? D[K] : never) : never;
type Item<V> = V extends readonly (infer I)[] ? I : V;
/** Of a path only the first part is checked. */
type Inner<D> = Readonly<Record<`${Key<D>}.${string}`, unknown>>;
/** What documents must be like: fields of theirs, each with its value, an item of it, or an operator (`command.lt(5)`). */
export type Where<D> =
  | Operator
  | ({ readonly [K in Key<D>]?: At<D, K> | Item<NonNullable<At<D, K>>> | Operator | undefined } & Partial<Inner<D>>);
/** Fields of a document and what they become: a value or an operator (`command.inc(1)`). */
export type Patch<D> = { readonly [K in Key<D>]?: At<D, K> | Operator | undefined } & Partial<Inner<D>>;
type Heads<F> = F extends `${infer H}.${string}` ? H : never;
type Tails<F, H> = F extends `${H & string}.${infer T}` ? T : never;
type Part<V, F> = V extends readonly (infer I)[] ? Pick<I, Extract<keyof I, F>>[] : V;
/** Only the fields that were asked for: 'field' as it is, 'field.inner' its items with that alone. */
type Picked<D, F> = [string extends Key<D> ? F : Key<D>] extends [F]
  ? D
  : D extends unknown
    ? Pick<D, Extract<keyof D, F | '_id'>> & { [H in Extract<Heads<F>, keyof D>]: Part<D[H], Tails<F, H>> }
    : never;

/** CloudBase returns at most 1,000 documents a query. */
const PAGE = 1000;
/** Of several writers of one document one gets through each time: eight at once need more than a handful of attempts. */
const TRANSACTION_ATTEMPTS = 20;
const LONGEST_PAUSE_MS = 80;

const isDuplicate = (error: unknown): boolean =>
  /E11000|duplicate/i.test(error instanceof Error ? error.message : String(error));
const isConflict = (error: unknown): boolean =>
  /conflict|-501001|TRANSACTION/i.test(error instanceof Error ? error.message : String(error));

/** A field and its direction. */
export type By<D> = readonly [field: Key<D>, direction: 'asc' | 'desc'];

export interface FindOptions<D, F extends string = string> {
  readonly orderBy?: By<D> | readonly By<D>[];
  /** Left out: everything, page by page. */
  readonly limit?: number;
  readonly skip?: number;
  /** Only these, and `_id`. */
  readonly fields?: readonly F[];
}

interface Reading<C> {
  get<N extends Name<C>>(collection: N, id: string): Promise<C[N] | null>;
}

export interface Tx<C = Collections> extends Reading<C> {
  add<N extends Name<C>>(collection: N, doc: C[N]): Promise<void>;
  set<N extends Name<C>>(collection: N, doc: C[N]): Promise<void>;
  update<N extends Name<C>>(collection: N, id: string, patch: Patch<C[N]>): Promise<void>;
  remove(collection: Name<C>, id: string): Promise<void>;
}

export interface Database<C = Collections> extends Reading<C> {
  /** Documents by `_id`, in no particular order; absent ones are left out. */
  getMany<N extends Name<C>>(collection: N, ids: readonly string[]): Promise<C[N][]>;
  find<N extends Name<C>, F extends Key<C[N]> | `${Key<C[N]>}.${string}` = Key<C[N]>>(
    collection: N,
    where: Where<C[N]>,
    options?: FindOptions<C[N], F>,
  ): Promise<Picked<C[N], F>[]>;
  count<N extends Name<C>>(collection: N, where: Where<C[N]>): Promise<number>;
  /** How many documents carry each of `values` in `field` (and match `where`); absent values count none. */
  countBy<N extends Name<C>>(
    collection: N,
    field: Key<C[N]>,
    values: readonly string[],
    where?: Where<C[N]>,
  ): Promise<Map<string, number>>;
  /** Adds the document unless its `_id` exists; then what is stored is returned and nothing changes. */
  insertOnce<N extends Name<C>>(collection: N, doc: C[N]): Promise<{ inserted: boolean; doc: C[N] }>;
  /** Changes the fields of `patch`; true when the document exists. */
  update<N extends Name<C>>(collection: N, id: string, patch: Patch<C[N]>): Promise<boolean>;
  /** Changes what matches, at once for each document; the number changed. */
  updateWhere<N extends Name<C>>(collection: N, where: Where<C[N]>, patch: Patch<C[N]>): Promise<number>;
  remove(collection: Name<C>, id: string): Promise<void>;
  /**
   * Runs `work` in a transaction and commits. A conflict with another writer starts it again, so `work` reads all it decides on
   * from `tx` and has no other effect. An error thrown by `work` rolls back and passes through.
   */
  transaction<R>(work: (tx: Tx<C>) => Promise<R>): Promise<R>;
}

/** Of any collection and shape: for what works over the registry, and for documents of before. */
export type AnyDoc = Doc & Record<string, unknown>;
type AnyCollections = Record<string, AnyDoc>;
export type Untyped = Database<AnyCollections>;
export type UntypedTx = Tx<AnyCollections>;

const withoutId = ({ _id: _, ...rest }: AnyDoc): Record<string, unknown> => rest;

const orderOf = (order: FindOptions<AnyDoc>['orderBy'] = []): readonly By<AnyDoc>[] =>
  typeof order[0] === 'string' ? [order as By<AnyDoc>] : (order as readonly By<AnyDoc>[]);

async function find(collection: string, where: Where<AnyDoc>, options: FindOptions<AnyDoc> = {}): Promise<AnyDoc[]> {
  const wanted = options.limit ?? Number.POSITIVE_INFINITY;
  const found: AnyDoc[] = [];
  for (;;) {
    const size = Math.min(PAGE, wanted - found.length);
    if (size <= 0) return found;
    let query: Query = rawDatabase.collection(collection).where(where as Record<string, unknown>);
    // Pages need a total order: the id breaks ties.
    for (const by of orderOf(options.orderBy)) query = query.orderBy(...by);
    query = query.orderBy('_id', 'asc');
    if (options.fields) query = query.field(Object.fromEntries(options.fields.map((field) => [field, true])));
    const { data } = await query
      .skip((options.skip ?? 0) + found.length)
      .limit(size)
      .get();
    found.push(...data);
    if (data.length < size) return found;
  }
}

const get = async (
  source: { collection(name: string): Collection },
  collection: string,
  id: string,
): Promise<AnyDoc | null> => {
  const { data } = await source.collection(collection).doc(id).get();
  // An absent document is null, or in a transaction an empty answer.
  return data && typeof data === 'object' && '_id' in data ? data : null;
};

/** What was there when it was to be added, and gone when it was to be read, was taken away in between: so often it is tried anew. */
const INSERT_ATTEMPTS = 5;

async function insertOnce(collection: string, doc: AnyDoc, attempt = 1): Promise<{ inserted: boolean; doc: AnyDoc }> {
  try {
    await rawDatabase.collection(collection).add({ data: { ...doc } });
    return { inserted: true, doc };
  } catch (error) {
    if (!isDuplicate(error)) {
      // Which error a duplicate gives differs between servers: the stored document decides.
      const stored = await get(rawDatabase, collection, doc._id).catch(() => null);
      if (stored) return { inserted: false, doc: stored };
      throw error;
    }
    const stored = await get(rawDatabase, collection, doc._id);
    if (stored) return { inserted: false, doc: stored };
    if (attempt >= INSERT_ATTEMPTS) throw error;
    return insertOnce(collection, doc, attempt + 1);
  }
}

const txOver = (transaction: Transaction): Tx<AnyCollections> => ({
  get: (collection, id) => get(transaction, collection, id),
  add: async (collection, doc) => {
    await transaction.collection(collection).add({ data: { ...doc } });
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

async function transaction<R>(work: (tx: Tx<AnyCollections>) => Promise<R>): Promise<R> {
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

const anyDatabase: Untyped = {
  get: (collection, id) => get(rawDatabase, collection, id),
  getMany: async (collection, ids) => {
    const chunks: AnyDoc[][] = [];
    const unique = [...new Set(ids)];
    for (let at = 0; at < unique.length; at += 500) {
      chunks.push(await find(collection, { _id: command.in(unique.slice(at, at + 500)) }));
    }
    return chunks.flat();
  },
  find,
  count: async (collection, where) =>
    (
      await rawDatabase
        .collection(collection)
        .where(where as Record<string, unknown>)
        .count()
    ).total,
  countBy: async (collection, field, values, where = {}) => {
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
  insertOnce: (collection, doc) => insertOnce(collection, doc),
  update: async (collection, id, patch) =>
    (await rawDatabase.collection(collection).doc(id).update({ data: patch })).stats.updated > 0,
  updateWhere: async (collection, where, patch) =>
    (
      await rawDatabase
        .collection(collection)
        .where(where as Record<string, unknown>)
        .update({ data: patch })
    ).stats.updated,
  remove: async (collection, id) => {
    await rawDatabase.collection(collection).doc(id).remove();
  },
  transaction,
};

export const database = anyDatabase as unknown as Database;
