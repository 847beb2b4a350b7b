import { createHash, hash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'libsql';
import { decodeEjson, encodeEjson } from '../ejson';
import type { Document } from '../document';
import { keepPrivate, privateFile } from '../../private-folder';
import { CloudBaseError } from '../errors';
import type { Row, Store } from './store';
import { refuseDamagedLog } from './write-ahead-log';

interface Waiting {
  apply: () => void;
  done: () => void;
  failed: (error: Error) => void;
}

/** So soon after a write what it replaced is gone from the files. */
const FORGET_MS = 10_000;
/** A file up to this size is written anew while it is in use (a second or two at most); a larger one when it is closed. */
const REWRITTEN_BYTES = 128 * 1024 * 1024;

/** The file of the documents in a folder of data. */
export const documentsFile = (directory: string): string => join(directory, 'documents.db');

/**
 * Covers a document and the place where it lies: SQLite itself does not notice a byte that has changed on the disk within a
 * text. 16 bytes of SHA-256.
 */
const sumOf = (content: string | Buffer): string => sha256(content).slice(0, 32).toUpperCase();

// crypto.hash (Node 20.12) takes half the time
const sha256: (content: string | Buffer) => string =
  typeof hash === 'function'
    ? (content) => hash('sha256', content, 'hex')
    : (content) => createHash('sha256').update(content).digest('hex');

const contentOf = (collection: string, key: string, body: string): string => `${collection}\0${key}\0${body}`;

/** What the sum is of, as bytes: a text that is not UTF-8 any more ends the process within libsql. */
const rowsOf = (database: Database.Database, where = 'TRUE'): string =>
  `SELECT sequence, CAST(collection || char(0) || key || char(0) || body AS BLOB) AS content,
    length(CAST(collection AS BLOB)) AS collection, length(CAST(key AS BLOB)) AS key,
    ${hasSums(database) ? 'hex(sum)' : "''"} AS sum FROM document WHERE ${where} ORDER BY sequence`;

const hasSums = (database: Database.Database): boolean =>
  database.prepare("SELECT 1 FROM pragma_table_info('document') WHERE name = 'sum'").all().length > 0;

interface StoredRow {
  sequence: number;
  content: ArrayBuffer | null;
  /** Bytes of the name, and of the key. */
  collection: number;
  key: number;
  /** In hexadecimal; '' where there is none. */
  sum: string;
}

/** A row as it was written, or what is wrong with it; `sum` false: of a store that kept none. */
export type ReadRow = { collection: string; key: string } & ({ body: string; sum: boolean } | { damage: string });

/**
 * Reads rows and compares each with its sum.
 * @param where an SQL condition on `document`
 */
export function* readRows(database: Database.Database, where: string, ...values: unknown[]): Generator<ReadRow> {
  for (const row of database.prepare(rowsOf(database, where)).all(...values) as StoredRow[]) {
    const content = Buffer.from(row.content ?? new ArrayBuffer(0));
    const keyAt = row.collection + 1;
    const bodyAt = keyAt + row.key + 1;
    const collection = content.toString('utf8', 0, row.collection);
    const key = content.toString('utf8', keyAt, keyAt + row.key);
    if (row.content === null || (row.sum !== '' && row.sum !== sumOf(content))) {
      yield { collection, key, damage: 'is not what was written' };
    } else yield { collection, key, body: content.toString('utf8', bodyAt), sum: row.sum !== '' };
  }
}

/** The first lines of a query's answer; the error's text where SQLite cannot answer. */
export function pragma(database: Database.Database, name: string): string[] {
  try {
    return (database.prepare(`PRAGMA ${name}`).all() as Record<string, unknown>[]).map((row) =>
      String(Object.values(row)[0]),
    );
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * Documents in one SQLite file (WAL, synchronous=FULL). Writers that wait at the same time share one transaction and
 * one fsync, and hear of success only afterwards: what was acknowledged survives kill -9 and a power cut. When the disk
 * refuses, those writers hear so, and the next ones try again.
 */
export class LibsqlStore implements Store {
  private readonly database: Database.Database;
  private readonly owner: Database.Database;
  private readonly put: Database.Statement<unknown[]>;
  private readonly remove: Database.Statement<unknown[]>;
  private waiting: Waiting[] = [];
  private scheduled = false;
  private closed = false;
  private lost: () => void = () => undefined;
  private forgetting: NodeJS.Timeout | undefined;
  /** Rows were removed since the file was last written anew. */
  private removed = false;

  /**
   * @param directory is created when missing; a second process that opens it fails
   * @throws Error in words when what lies there is damaged
   */
  constructor(directory: string) {
    keepPrivate(directory);
    this.owner = takeOwnership(directory);
    try {
      refuseDamagedLog(documentsFile(directory));
      this.database = openDocuments(directory);
      this.put = this.database.prepare(
        `INSERT INTO document (collection, key, body, sum) VALUES (?, ?, ?, ?)
         ON CONFLICT (collection, key) DO UPDATE SET body = excluded.body, sum = excluded.sum`,
      );
      this.remove = this.database.prepare('DELETE FROM document WHERE collection = ? AND key = ?');
    } catch (error) {
      release(this.owner);
      throw error;
    }
  }

  collections(): string[] {
    const names = 'SELECT CAST(name AS BLOB) AS name FROM collection ORDER BY name';
    const rows = inWords(() => this.database.prepare(names).all());
    return (rows as { name: ArrayBuffer }[]).map(({ name }) => Buffer.from(name).toString());
  }

  createCollection(name: string): Promise<void> {
    return this.enqueue(() => this.database.prepare('INSERT OR IGNORE INTO collection (name) VALUES (?)').run(name));
  }

  *load(collection: string): Iterable<[string, Document]> {
    for (const row of inWords(() => [...readRows(this.database, 'collection = ?', collection)])) {
      // Half a collection would be read as if the rest had never been.
      if ('damage' in row) throw damaged(`${collection}/${row.key} ${row.damage}`);
      yield [row.key, decodeEjson(row.body, 0) as Document];
    }
  }

  write(rows: readonly Row[]): Promise<void> {
    return this.enqueue(() => {
      for (const { collection, key, document } of rows) {
        const body = document && encodeEjson(document);
        if (body !== undefined)
          this.put.run(collection, key, body, Buffer.from(sumOf(contentOf(collection, key, body)), 'hex'));
        else {
          this.remove.run(collection, key);
          this.removed = true;
        }
      }
      this.forgetting ??= setTimeout(() => {
        this.forget();
      }, FORGET_MS).unref();
    });
  }

  onLost(forget: () => void): void {
    this.lost = forget;
  }

  private enqueue(apply: () => void): Promise<void> {
    if (this.closed) return Promise.reject(new CloudBaseError('SYS_ERR', 'the store is closed'));
    return new Promise((done, failed) => {
      this.waiting.push({ apply, done, failed });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => {
        this.flush();
      });
    });
  }

  /**
   * What was overwritten or removed leaves the files: SQLite overwrites it where it was (secure_delete), but keeps older pages in the log until it is
   * emptied, and copies in pages that it once divided until the file is written anew. Where the disk refuses, the next time does it.
   */
  private forget(): void {
    clearTimeout(this.forgetting);
    this.forgetting = undefined;
    const [pages, size] = ['page_count', 'page_size'].map((name) => Number(pragma(this.database, name)[0]));
    const small = (pages ?? 0) * (size ?? 0) <= REWRITTEN_BYTES;
    try {
      if (this.removed && (small || this.closed)) {
        this.database.exec('VACUUM');
        this.removed = false;
      }
    } catch {
      // no room for it now
    }
    // Folded into the file of the documents where the disk has room for it; else the log stays, and is read at the next start.
    pragma(this.database, 'wal_checkpoint(TRUNCATE)');
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
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      // Memory is ahead of the disk. In this very turn, before anybody builds on what was not written: from the disk again.
      this.lost();
      const refused = new CloudBaseError('SYS_ERR', `the store cannot write: ${String(error)}`);
      for (const { failed } of batch) failed(refused);
    }
  }

  close(): Promise<void> {
    this.flush();
    this.closed = true;
    this.forget();
    this.database.close();
    release(this.owner);
    return Promise.resolve();
  }
}

/**
 * Two gateways on one folder would each trust a memory of its own. An open exclusive transaction on a file beside the
 * documents keeps the second out; the system ends it with the process, however that ends.
 */
export function takeOwnership(directory: string): Database.Database {
  const owner = new Database(privateFile(join(directory, 'owner.db')));
  try {
    owner.exec('BEGIN EXCLUSIVE');
    return owner;
  } catch (error) {
    owner.close();
    throw new Error(`the data folder ${directory} is locked by another gateway`, { cause: error });
  }
}

export function release(owner: Database.Database): void {
  owner.exec('ROLLBACK');
  owner.close();
}

function openDocuments(directory: string): Database.Database {
  return inWords(() => {
    const database = new Database(privateFile(documentsFile(directory)));
    database.pragma('secure_delete = ON');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec(`
      CREATE TABLE IF NOT EXISTS collection (name TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS document (
        sequence INTEGER PRIMARY KEY, collection TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, sum BLOB,
        UNIQUE (collection, key));`);
    addSums(database);
    rewriteOnce(database);
    return database;
  });
}

/** A store of before deleted without overwriting: written anew, once, it has no more of what was deleted. */
function rewriteOnce(database: Database.Database): void {
  if (pragma(database, 'user_version')[0] !== '0') return;
  database.exec('VACUUM; PRAGMA user_version = 1;');
}

/** What SQLite cannot read is damaged. @throws CloudBaseError in words */
function inWords<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

/** Documents of a store that kept no sums get theirs, once. */
function addSums(database: Database.Database): void {
  if (hasSums(database)) return;
  database.exec('BEGIN IMMEDIATE; ALTER TABLE document ADD COLUMN sum BLOB;');
  const write = database.prepare('UPDATE document SET sum = ? WHERE sequence = ?');
  for (const { sequence, content } of database.prepare(rowsOf(database)).all() as StoredRow[]) {
    if (content) write.run(Buffer.from(sumOf(Buffer.from(content)), 'hex'), sequence);
  }
  database.exec('COMMIT');
}

/** What is said of a store that is not as it was written, and what to do. */
const damaged = (what: string): CloudBaseError =>
  new CloudBaseError(
    'SYS_ERR',
    `the stored documents are damaged (${what}): see what is left with "check", and restore a backup`,
  );
