import { randomBytes } from 'node:crypto';
import { checkFieldNames, documentKey, type Document } from './document';
import type { Database } from './database';
import { CloudBaseError, invalidParam } from './errors';
import { LIMITS } from './limits';
import { matching, type Query } from './read';
import type { Row } from './store/store';
import { lockKey, type Transaction } from './transactions/transaction';
import { checkSize, updatedDocument } from './update';
import { checkModifier } from './update-checks';

/** Which error a second document of the same `_id` gives: the real platform has been seen with both. */
export type DuplicateError = '-501001' | '-502001';

export interface ModifyResult {
  updated: number;
  upsertedId?: string | number;
}

/**
 * Adds documents in order; those before a duplicate stay, as with MongoDB's ordered insert.
 * @returns their ids, generated where missing
 * @throws CloudBaseError with "E11000 duplicate key" in the message
 */
export async function insertDocuments(
  database: Database,
  name: string,
  documents: readonly Record<string, unknown>[],
  duplicateError: DuplicateError,
  transaction?: Transaction,
): Promise<(string | number)[]> {
  const prepared = documents.map(prepareInsert);
  const keys = transaction ? [] : prepared.map(({ _id }) => documentKey(_id));
  await whenUnlocked(database, name, keys, async () => {
    const rows: Row[] = [];
    let failure: CloudBaseError | undefined;
    for (const document of prepared) {
      if (
        isTaken(database, name, document._id, transaction) ||
        rows.some(({ key }) => key === documentKey(document._id))
      ) {
        failure = duplicate(name, document._id, duplicateError);
        break;
      }
      if (transaction) database.writeIn(transaction, name, document._id, document);
      else rows.push({ collection: name, key: documentKey(document._id), document });
    }
    if (failure && transaction) database.endTransaction(transaction);
    await database.commit(rows);
    if (failure) throw failure;
  });
  return prepared.map(({ _id }) => _id);
}

function isTaken(database: Database, name: string, id: string | number, transaction?: Transaction): boolean {
  return transaction
    ? database.readIn(transaction, name, id) !== undefined
    : database.collection(name).documents.has(documentKey(id));
}

/** `update`: applies operators to what the query finds. */
export async function updateDocuments(
  database: Database,
  name: string,
  query: Query,
  modifier: unknown,
  multi: boolean,
): Promise<ModifyResult> {
  checkModifier(modifier);
  const change = (found: Document): Document => updatedDocument(found, modifier, query);
  return { updated: await changeMatching(database, name, query, multi, change) };
}

/** `doc.set`: replaces the document of that `_id` or creates it. */
export async function setDocument(
  database: Database,
  name: string,
  id: string | number,
  content: Record<string, unknown>,
): Promise<ModifyResult> {
  const document = prepareInsert({ ...content, _id: id });
  const key = documentKey(id);
  return whenUnlocked(database, name, [key], async () => {
    const existed = database.collection(name).documents.has(key);
    await database.commit([{ collection: name, key, document }]);
    return existed ? { updated: 1 } : { updated: 0, upsertedId: id };
  });
}

/** `remove`. @returns how many went */
export async function removeDocuments(database: Database, name: string, query: Query, multi: boolean): Promise<number> {
  return changeMatching(database, name, query, multi, () => undefined);
}

/**
 * Changes what the query finds, after waiting for transactions that hold a hit. Finding, changing and putting in place
 * happen in one turn of the event loop: nothing can come in between.
 * @returns how many documents changed
 */
async function changeMatching(
  database: Database,
  name: string,
  query: Query,
  multi: boolean,
  change: (found: Document) => Document | undefined,
): Promise<number> {
  const deadline = Date.now() + LIMITS.lockWaitMs;
  for (;;) {
    const matched = matching(database.collection(name), query);
    const found = multi ? matched : matched.slice(0, 1);
    if (!found.some(({ _id }) => database.locks.holder(lockKey(name, documentKey(_id))) !== undefined)) {
      const rows = found
        .map((before) => ({ collection: name, key: documentKey(before._id), before, document: change(before) }))
        .filter(({ before, document }) => before !== document);
      await database.commit(rows);
      return rows.length;
    }
    await database.locks.untilReleased(deadline);
  }
}

/** Starts `work` in the very turn in which no transaction holds one of the keys. */
async function whenUnlocked<T>(
  database: Database,
  name: string,
  keys: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + LIMITS.lockWaitMs;
  while (keys.some((key) => database.locks.holder(lockKey(name, key)) !== undefined)) {
    await database.locks.untilReleased(deadline);
  }
  return work();
}

/** Checks a new document and gives it an `_id`. */
export function prepareInsert(content: Record<string, unknown>): Document {
  const id = content['_id'] ?? randomBytes(16).toString('hex');
  documentKey(id);
  const document = { ...content, _id: id } as Document;
  checkFieldNames(document);
  checkSize(document);
  return document;
}

function duplicate(name: string, id: string | number, mode: DuplicateError): CloudBaseError {
  const message = `E11000 duplicate key error collection: local.${name} index: _id_ dup key: { _id: ${JSON.stringify(id)} }`;
  return new CloudBaseError(mode === '-502001' ? 'DATABASE_REQUEST_FAILED' : 'DATABASE_DUPLICATE_WRITE', message);
}

/** The `_id` of a query that names one document. @throws CloudBaseError INVALID_PARAM */
export function idOfQuery(query: Query): string | number {
  const id = query['_id'];
  if (typeof id !== 'string' && typeof id !== 'number') throw invalidParam('a document operation needs an _id');
  return id;
}
