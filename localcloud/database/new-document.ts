import { randomBytes } from 'node:crypto';
import { checkFieldNames, documentKey, type Document } from './document';
import { CloudBaseError } from './errors';
import { checkSize } from './update/apply';

/** Which error a second document of the same `_id` gives: the real platform has been seen with both. */
export type DuplicateError = '-501001' | '-502001';

export interface ModifyResult {
  updated: number;
  upsertedId?: string | number;
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

/** @param what name of the index and what is said of the values */
export function duplicate(name: string, what: string, mode: DuplicateError): CloudBaseError {
  const message = `E11000 duplicate key error collection: local.${name} index: ${what}`;
  return new CloudBaseError(mode === '-502001' ? 'DATABASE_REQUEST_FAILED' : 'DATABASE_DUPLICATE_WRITE', message);
}
