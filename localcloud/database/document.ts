import { invalidParam, refused } from './errors';
import { LIMITS } from './limits';

/** A stored document. Never changed in place: an update makes a new one, so that readers and snapshots keep theirs. */
export type Document = Record<string, unknown> & { _id: string | number };

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Deep copy of document values (plain objects, arrays, dates, regular expressions, scalars). */
export function cloneValue<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => cloneValue(item)) as T;
  if (value instanceof Date) return new Date(value.getTime()) as T;
  if (!isPlainObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = cloneValue((value as Record<string, unknown>)[key]);
  return copy as T;
}

/** The key under which a document lies in maps and on disk; the number 1 and the string '1' are two documents. */
export function documentKey(id: unknown): string {
  if (typeof id === 'string') return id;
  if (typeof id === 'number' && Number.isFinite(id)) return `\u0001${id}`;
  throw invalidParam(`_id must be a string or a number, got ${id === null ? 'null' : typeof id}`);
}

/**
 * Refuses what MongoDB would refuse in a document to be stored: `$` at the beginning of field names, too deep nesting; and
 * empty names and dots in them, which no path could reach.
 * @throws CloudBaseError DATABASE_REQUEST_FAILED or INVALID_PARAM
 */
export function checkFieldNames(value: unknown, depth = 0): void {
  if (depth > LIMITS.depth) throw invalidParam(`document is nested deeper than ${LIMITS.depth} levels`);
  if (Array.isArray(value)) {
    for (const item of value) checkFieldNames(item, depth + 1);
    return;
  }
  if (!isPlainObject(value)) return;
  for (const key of Object.keys(value)) {
    if (key.startsWith('$')) {
      throw refused(`The dollar ($) prefixed field '${key}' in '${key}' is not valid for storage.`);
    }
    if (key === '' || key.includes('.') || key.includes('\0')) {
      throw invalidParam(`field name ${JSON.stringify(key)} must not be empty or contain "."`);
    }
    checkFieldNames(value[key], depth + 1);
  }
}
