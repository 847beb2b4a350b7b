import { documentKey, type Document } from './document';
import type { Database } from './database';
import { CloudBaseError, invalidParam } from './errors';
import { LIMITS } from './limits';
import { duplicate, prepareInsert, type DuplicateError, type ModifyResult } from './new-document';
import { matching, type Query } from './read';
import type { Row } from './store/store';
import { lockKey, type Transaction } from './transactions/transaction';
import { insertInTransaction } from './transactions/write';
import { updatedDocument } from './update/apply';
import { readModifier } from './update/check';

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
  if (transaction) return insertInTransaction(database, transaction, name, prepared, duplicateError);
  const keys = prepared.map(({ _id }) => documentKey(_id));
  await whenUnlocked(database, name, keys, async () => {
    const collection = database.collection(name);
    const rows: Row[] = [];
    const added = new Set<string>();
    const failure = refusalOf(() => {
      for (const [at, document] of prepared.entries()) {
        const key = keys[at] as string;
        if (collection.documents.has(key) || added.has(key)) {
          throw duplicate(name, `_id_ dup key: { _id: ${JSON.stringify(document._id)} }`, duplicateError);
        }
        collection.checkIndexable(document);
        added.add(key);
        rows.push({ collection: name, key, document });
      }
    });
    const clash = collection.clash(rows);
    await database.commit(clash ? rows.slice(0, clash.at) : rows);
    if (clash) throw duplicate(name, `${clash.index} dup key`, duplicateError);
    if (failure) throw failure;
  });
  return prepared.map(({ _id }) => _id);
}

/** The refusal that some work ends with; undefined without one. */
function refusalOf(work: () => void): CloudBaseError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof CloudBaseError) return error;
    throw error;
  }
}

/** `update`: applies operators to what the query finds. */
export async function updateDocuments(
  database: Database,
  name: string,
  query: Query,
  modifier: unknown,
  multi: boolean,
): Promise<ModifyResult> {
  const steps = readModifier(modifier);
  const change = (found: Document): Document => updatedDocument(found, steps, query);
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
    await commitIndexed(database, name, [{ collection: name, key, document }]);
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
      await commitIndexed(database, name, rows);
      return rows.length;
    }
    await database.locks.untilReleased(deadline);
  }
}

/** Commits after asking the indexes: rows before the first that a unique one refuses stay, as with MongoDB. */
async function commitIndexed(database: Database, name: string, rows: readonly Row[]): Promise<void> {
  const collection = database.collection(name);
  for (const { document } of rows) if (document) collection.checkIndexable(document);
  const clash = collection.clash(rows);
  await database.commit(clash ? rows.slice(0, clash.at) : rows);
  if (clash) throw duplicate(name, `${clash.index} dup key`, '-501001');
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

/** The `_id` of a query that names one document. @throws CloudBaseError INVALID_PARAM */
export function idOfQuery(query: Query): string | number {
  const id = query['_id'];
  if (typeof id !== 'string' && typeof id !== 'number') throw invalidParam('a document operation needs an _id');
  return id;
}
