import type { Database } from '../database';
import type { Document } from '../document';
import { updatedDocument } from '../update/apply';
import { readModifier } from '../update/check';
import { duplicate, prepareInsert, type DuplicateError, type ModifyResult } from '../new-document';
import type { Transaction } from './transaction';

/** `transaction.collection().doc().update()`. */
export function updateInTransaction(
  database: Database,
  transaction: Transaction,
  name: string,
  id: string | number,
  modifier: unknown,
): ModifyResult {
  const steps = readModifier(modifier);
  const before = database.readIn(transaction, name, id);
  if (!before) return { updated: 0 };
  database.claim(transaction, name, id);
  const after = updatedDocument(before, steps, { _id: id });
  if (after === before) return { updated: 0 };
  put(database, transaction, name, after);
  return { updated: 1 };
}

/** `transaction.collection().doc().set()`. */
export function setInTransaction(
  database: Database,
  transaction: Transaction,
  name: string,
  id: string | number,
  content: Record<string, unknown>,
): ModifyResult {
  const document = prepareInsert({ ...content, _id: id });
  const existed = database.readIn(transaction, name, id) !== undefined;
  put(database, transaction, name, document);
  return existed ? { updated: 1 } : { updated: 0, upsertedId: id };
}

/** `transaction.collection().add()`: a taken `_id` ends the transaction. @returns the ids */
export function insertInTransaction(
  database: Database,
  transaction: Transaction,
  name: string,
  documents: readonly Document[],
  duplicateError: DuplicateError,
): (string | number)[] {
  for (const document of documents) {
    if (database.readIn(transaction, name, document._id) !== undefined) {
      database.endTransaction(transaction);
      throw duplicate(name, `_id_ dup key: { _id: ${JSON.stringify(document._id)} }`, duplicateError);
    }
    put(database, transaction, name, document, duplicateError);
  }
  return documents.map(({ _id }) => _id);
}

/** `transaction.collection().doc().remove()`. @returns 1 or 0 */
export function removeInTransaction(
  database: Database,
  transaction: Transaction,
  name: string,
  id: string | number,
): number {
  const existed = database.readIn(transaction, name, id) !== undefined;
  if (!existed) return 0;
  database.writeIn(transaction, name, id, undefined);
  return 1;
}

/** Writes after asking the indexes; values of a unique one that are taken end the transaction. */
function put(
  database: Database,
  transaction: Transaction,
  name: string,
  document: Document,
  duplicateError: DuplicateError = '-501001',
): void {
  database.collection(name).checkIndexable(document);
  database.writeIn(transaction, name, document._id, document);
  const clash = database.clashIn(transaction, name);
  if (clash === undefined) return;
  database.endTransaction(transaction);
  throw duplicate(name, `${clash} dup key`, duplicateError);
}
