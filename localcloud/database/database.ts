import { randomBytes } from 'node:crypto';
import { aggregateDocuments, type Stage } from './aggregate';
import { Collection } from './collection';
import { documentKey, type Document } from './document';
import { CloudBaseError, invalidParam } from './errors';
import { readIndex, type IndexDeclarations } from './index-declaration';
import { LIMITS } from './limits';
import { compileMatch } from './query/match';
import { arranged, matching, type FindOptions, type Query } from './read';
import type { Row, Store } from './store/store';
import { Locks } from './transactions/locks';
import { lockKey, transactionConflict, transactionOver, type Transaction } from './transactions/transaction';

export type { IndexDeclarations } from './index-declaration';

/** Collections in memory, written through to a store before any write is acknowledged. */
export class Database {
  readonly locks = new Locks();
  private readonly collections = new Map<string, Collection>();
  private readonly names: Set<string>;
  private readonly transactions = new Map<string, Transaction>();
  private sequence = 0;
  private commits = 0;

  /** @param commitConflictEvery each so many-th commit of a transaction that has written is a conflict; 0: none by itself */
  constructor(
    private readonly store: Store,
    private readonly indexes: IndexDeclarations,
    private readonly commitConflictEvery = 0,
  ) {
    for (const declared of Object.values(indexes)) declared.forEach(readIndex);
    this.names = new Set([...store.collections(), ...Object.keys(indexes)]);
    store.onLost(() => {
      for (const transaction of [...this.transactions.values()]) this.endTransaction(transaction);
      this.collections.clear();
    });
  }

  /** Shapes of queries since the start that no declared index served, but for the gateway's own collections. */
  scans(): string[] {
    const own = [...this.collections.values()].filter(({ name }) => !name.startsWith('$'));
    return own.flatMap(({ scans }) => [...scans]).sort();
  }

  /** @throws CloudBaseError DATABASE_REQUEST_FAILED when there is one of that name */
  async createCollection(name: string): Promise<void> {
    if (this.names.has(name)) throw new CloudBaseError('DATABASE_REQUEST_FAILED', `Table exist: ${name}`);
    this.names.add(name);
    await this.store.createCollection(name).catch((error: unknown) => {
      this.names.delete(name);
      throw error;
    });
  }

  /** @throws CloudBaseError DATABASE_COLLECTION_NOT_EXIST */
  collection(name: string): Collection {
    const known = this.collections.get(name);
    if (known) return known;
    if (!this.names.has(name)) {
      throw new CloudBaseError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`);
    }
    const collection = new Collection(name, this.indexes[name] ?? []);
    for (const [key, document] of this.store.load(name)) collection.write(key, document, 0, false);
    this.collections.set(name, collection);
    return collection;
  }

  find(name: string, query: Query, options: FindOptions): Record<string, unknown>[] {
    return arranged(matching(this.collection(name), query), query, options);
  }

  /** The same as a transaction sees it: its snapshot and its own writes. */
  findIn(transaction: Transaction, name: string, query: Query, options: FindOptions): Record<string, unknown>[] {
    const collection = this.collection(name);
    const seen = new Map(
      collection
        .changedAfter(this.snapshotOf(transaction))
        .map((key) => [key, this.readIn(transaction, name, key, key)]),
    );
    for (const write of transaction.writes.values()) if (write.collection === name) seen.set(write.key, write.document);
    const others = matching(collection, query).filter(({ _id }) => !seen.has(documentKey(_id)));
    const matches = compileMatch(query);
    const own = [...seen.values()].filter((document) => document !== undefined && matches(document));
    return arranged([...others, ...(own as Document[])], query, options);
  }

  count(name: string, query: Query): number {
    return matching(this.collection(name), query).length;
  }

  aggregate(name: string, stages: readonly Stage[]): readonly Record<string, unknown>[] {
    return aggregateDocuments(this.collection(name), stages, (other) => this.collection(other));
  }

  /** Puts rows in place together and resolves when they are on disk. */
  async commit(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    this.sequence += 1;
    for (const { collection, key, document } of rows) {
      this.collection(collection).write(key, document, this.sequence, this.transactions.size > 0);
    }
    await this.store.write(rows);
  }

  /** @param owner the invocation that begins it */
  beginTransaction(owner?: string): Transaction {
    const id = randomBytes(16).toString('hex');
    const expiry = setTimeout(() => {
      this.endTransaction(transaction);
    }, LIMITS.transactionMs).unref();
    const transaction: Transaction = { id, owner, snapshot: undefined, writes: new Map(), expiry };
    this.transactions.set(id, transaction);
    return transaction;
  }

  /** @throws CloudBaseError DATABASE_TRANSACTION_FAIL when it is over, aborted or expired */
  transaction(id: string): Transaction {
    const transaction = this.transactions.get(id);
    if (!transaction) throw transactionOver();
    return transaction;
  }

  /** Whether an invocation has a transaction open. */
  hasTransaction(owner: string): boolean {
    return [...this.transactions.values()].some((transaction) => transaction.owner === owner);
  }

  /** The commits that a transaction sees: those before its first operation. */
  private snapshotOf(transaction: Transaction): number {
    return (transaction.snapshot ??= this.sequence);
  }

  /** The document as the transaction sees it. */
  readIn(transaction: Transaction, name: string, id: unknown, key = documentKey(id)): Document | undefined {
    const snapshot = this.snapshotOf(transaction);
    const written = transaction.writes.get(lockKey(name, key));
    return written ? written.document : this.collection(name).readAt(key, snapshot);
  }

  /** The unique index whose values a write of the transaction takes from another document; undefined: none. */
  clashIn(transaction: Transaction, name: string): string | undefined {
    const rows = [...transaction.writes.values()].filter(({ collection }) => collection === name);
    return this.collection(name).clash(rows)?.index;
  }

  /**
   * Writes in a transaction. The first writer wins: whoever comes second, or writes what was committed after the
   * snapshot, is aborted at once — also when the write would change nothing, else an update is lost.
   * @throws CloudBaseError DATABASE_TRANSACTION_CONFLICT
   */
  writeIn(transaction: Transaction, name: string, id: unknown, document: Document | undefined): void {
    this.claim(transaction, name, id);
    const key = documentKey(id);
    transaction.writes.set(lockKey(name, key), { collection: name, key, document });
  }

  /** Takes the document for the transaction. @throws CloudBaseError DATABASE_TRANSACTION_CONFLICT */
  claim(transaction: Transaction, name: string, id: unknown): void {
    const key = documentKey(id);
    const lock = lockKey(name, key);
    const holder = this.locks.holder(lock);
    const lost = holder !== undefined && holder !== transaction.id;
    if (lost || this.collection(name).changedSince(key, this.snapshotOf(transaction))) {
      this.endTransaction(transaction);
      throw transactionConflict();
    }
    this.locks.hold(lock, transaction.id);
    if (!transaction.writes.has(lock)) {
      const current = this.collection(name).documents.get(key);
      transaction.writes.set(lock, { collection: name, key, document: current });
    }
  }

  /** @throws CloudBaseError DATABASE_TRANSACTION_CONFLICT when another has taken values of a unique index meanwhile */
  async commitTransaction(transaction: Transaction): Promise<void> {
    const names = new Set([...transaction.writes.values()].map(({ collection }) => collection));
    if (names.size > 0) this.commits += 1;
    const injected = names.size > 0 && this.commitConflictEvery > 0 && this.commits % this.commitConflictEvery === 0;
    if (injected || [...names].some((name) => this.clashIn(transaction, name) !== undefined)) {
      this.endTransaction(transaction);
      throw transactionConflict();
    }
    const rows = [...transaction.writes.values()].filter(
      ({ collection, key, document }) => this.collection(collection).documents.get(key) !== document,
    );
    const durable = this.commit(rows);
    this.endTransaction(transaction);
    await durable;
  }

  /** Forgets the transaction and lets go of its documents; its writes, unless committed before, are gone. */
  endTransaction(transaction: Transaction): void {
    if (!this.transactions.delete(transaction.id)) return;
    clearTimeout(transaction.expiry);
    this.locks.release(transaction.writes.keys());
    if (this.transactions.size === 0) for (const collection of this.collections.values()) collection.forgetHistory();
  }

  async close(): Promise<void> {
    for (const transaction of [...this.transactions.values()]) this.endTransaction(transaction);
    await this.store.close();
  }
}

/** Names that functions may use; those that begin with "$" are the gateway's own. @throws CloudBaseError INVALID_PARAM */
export function checkCollectionName(name: string): string {
  if (!/^[A-Za-z_][\w.-]{0,119}$/.test(name)) throw invalidParam(`malformed collection name ${JSON.stringify(name)}`);
  return name;
}
