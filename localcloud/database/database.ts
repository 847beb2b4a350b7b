import { randomBytes } from 'node:crypto';
import { aggregateDocuments, type Stage } from './aggregate';
import { Collection } from './collection';
import { documentKey, type Document } from './document';
import { CloudBaseError, invalidParam } from './errors';
import { LIMITS } from './limits';
import { findDocuments, matching, type FindOptions, type Query } from './read';
import type { Row, Store } from './store/store';
import { Locks } from './transactions/locks';
import { lockKey, type Transaction } from './transactions/transaction';

/** field lists per collection, as in indexes.json */
export type IndexDeclarations = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Collections in memory, written through to a store before any write is acknowledged. */
export class Database {
  readonly locks = new Locks();
  private readonly collections = new Map<string, Collection>();
  private readonly names: Set<string>;
  private readonly transactions = new Map<string, Transaction>();
  private sequence = 0;

  constructor(
    private readonly store: Store,
    private readonly indexes: IndexDeclarations,
  ) {
    this.names = new Set([...store.collections(), ...Object.keys(indexes)]);
  }

  /** @throws CloudBaseError DATABASE_REQUEST_FAILED when there is one of that name */
  async createCollection(name: string): Promise<void> {
    if (this.names.has(name)) throw new CloudBaseError('DATABASE_REQUEST_FAILED', `Table exist: ${name}`);
    this.names.add(name);
    await this.store.createCollection(name);
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
    return findDocuments(this.collection(name), query, options);
  }

  count(name: string, query: Query): number {
    return matching(this.collection(name), query).length;
  }

  aggregate(name: string, stages: readonly Stage[]): Record<string, unknown>[] {
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

  beginTransaction(): Transaction {
    const id = randomBytes(16).toString('hex');
    const expiry = setTimeout(() => {
      this.endTransaction(transaction);
    }, LIMITS.transactionMs).unref();
    const transaction: Transaction = { id, snapshot: this.sequence, writes: new Map(), expiry };
    this.transactions.set(id, transaction);
    return transaction;
  }

  /** @throws CloudBaseError DATABASE_TRANSACTION_NOT_EXIST when it is over, aborted or expired */
  transaction(id: string): Transaction {
    const transaction = this.transactions.get(id);
    if (!transaction) {
      throw new CloudBaseError('DATABASE_TRANSACTION_NOT_EXIST', `transaction ${id} does not exist or has ended`);
    }
    return transaction;
  }

  /** The document as the transaction sees it. */
  readIn(transaction: Transaction, name: string, id: unknown): Document | undefined {
    const key = documentKey(id);
    const written = transaction.writes.get(lockKey(name, key));
    return written ? written.document : this.collection(name).readAt(key, transaction.snapshot);
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
    if (lost || this.collection(name).changedSince(key, transaction.snapshot)) {
      this.endTransaction(transaction);
      throw new CloudBaseError(
        'DATABASE_TRANSACTION_CONFLICT',
        `WriteConflict: ${name}/${String(id)} was written by another`,
      );
    }
    this.locks.hold(lock, transaction.id);
    if (!transaction.writes.has(lock)) {
      const current = this.collection(name).documents.get(key);
      transaction.writes.set(lock, { collection: name, key, document: current });
    }
  }

  async commitTransaction(transaction: Transaction): Promise<void> {
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
