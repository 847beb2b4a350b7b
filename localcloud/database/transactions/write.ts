import type { Database } from '../database';
import { updatedDocument } from '../update';
import { checkModifier } from '../update-checks';
import { prepareInsert, type ModifyResult } from '../write';
import type { Transaction } from './transaction';

/** `transaction.collection().doc().update()`. */
export function updateInTransaction(
  database: Database,
  transaction: Transaction,
  name: string,
  id: string | number,
  modifier: unknown,
): ModifyResult {
  checkModifier(modifier);
  const before = database.readIn(transaction, name, id);
  if (!before) return { updated: 0 };
  database.claim(transaction, name, id);
  const after = updatedDocument(before, modifier, { _id: id });
  if (after === before) return { updated: 0 };
  database.writeIn(transaction, name, id, after);
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
  database.writeIn(transaction, name, id, document);
  return existed ? { updated: 1 } : { updated: 0, upsertedId: id };
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
