import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { decodeEjson, encodeEjson } from '../ejson';
import type { Document } from '../document';
import { CloudBaseError } from '../errors';
import type { Row, Store } from './store';

interface Waiting {
  apply: () => void;
  done: () => void;
  failed: (error: Error) => void;
}

/**
 * Documents in one SQLite file (WAL, synchronous=FULL). Writers that wait at the same time share one transaction and
 * one fsync, and hear of success only afterwards: what was acknowledged survives kill -9 and a power cut.
 */
export class LibsqlStore implements Store {
  private readonly database: Database.Database;
  private readonly owner: Database.Database;
  private readonly put: Database.Statement<unknown[]>;
  private readonly remove: Database.Statement<unknown[]>;
  private waiting: Waiting[] = [];
  private scheduled = false;
  private broken: Error | undefined;

  /** @param directory is created when missing; a second process that opens it fails */
  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.owner = takeOwnership(directory);
    this.database = new Database(join(directory, 'documents.db'));
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.exec(`
      CREATE TABLE IF NOT EXISTS collection (name TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS document (
        sequence INTEGER PRIMARY KEY, collection TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL,
        UNIQUE (collection, key));`);
    this.put = this.database.prepare(
      `INSERT INTO document (collection, key, body) VALUES (?, ?, ?)
       ON CONFLICT (collection, key) DO UPDATE SET body = excluded.body`,
    );
    this.remove = this.database.prepare('DELETE FROM document WHERE collection = ? AND key = ?');
  }

  collections(): string[] {
    const rows = this.database.prepare('SELECT name FROM collection ORDER BY name').all() as { name: string }[];
    return rows.map(({ name }) => name);
  }

  createCollection(name: string): Promise<void> {
    return this.enqueue(() => this.database.prepare('INSERT OR IGNORE INTO collection (name) VALUES (?)').run(name));
  }

  *load(collection: string): Iterable<[string, Document]> {
    const rows = this.database
      .prepare('SELECT key, body FROM document WHERE collection = ? ORDER BY sequence')
      .all(collection) as { key: string; body: string }[];
    for (const { key, body } of rows) yield [key, decodeEjson(body, 0) as Document];
  }

  write(rows: readonly Row[]): Promise<void> {
    return this.enqueue(() => {
      for (const { collection, key, document } of rows) {
        if (document) this.put.run(collection, key, encodeEjson(document));
        else this.remove.run(collection, key);
      }
    });
  }

  private enqueue(apply: () => void): Promise<void> {
    if (this.broken) return Promise.reject(this.broken);
    return new Promise((done, failed) => {
      this.waiting.push({ apply, done, failed });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => {
        this.flush();
      });
    });
  }

  private flush(): void {
    this.scheduled = false;
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    try {
      this.database.exec('BEGIN IMMEDIATE');
      for (const { apply } of batch) apply();
      this.database.exec('COMMIT');
      for (const { done } of batch) done();
    } catch (error) {
      // memory is now ahead of the disk: refuse everything until somebody starts again from what is on disk
      this.broken = new CloudBaseError('SYS_ERR', `the store cannot write: ${String(error)}`);
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      for (const { failed } of batch) failed(this.broken);
    }
  }

  close(): Promise<void> {
    this.flush();
    this.broken ??= new CloudBaseError('SYS_ERR', 'the store is closed');
    this.database.close();
    this.owner.exec('ROLLBACK');
    this.owner.close();
    return Promise.resolve();
  }
}

/**
 * Two gateways on one folder would each trust a memory of its own. An open exclusive transaction on a file beside the
 * documents keeps the second out; the system ends it with the process, however that ends.
 */
function takeOwnership(directory: string): Database.Database {
  const owner = new Database(join(directory, 'owner.db'));
  try {
    owner.exec('BEGIN EXCLUSIVE');
    return owner;
  } catch (error) {
    owner.close();
    throw new Error(`the data folder ${directory} is locked by another gateway`, { cause: error });
  }
}
