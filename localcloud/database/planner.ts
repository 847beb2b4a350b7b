import type { Collection } from './collection';
import { documentKey, isPlainObject } from './document';
import { refused } from './errors';
import { SEPARATOR } from './hash-index';

/** More combinations than this are not worth looking up one by one. */
const MAXIMUM_COMBINATIONS = 2000;

export interface Candidates {
  keys: Iterable<string>;
  /** What of the query an index has answered for each of them; the rest has to be tested. */
  answered: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Keys of the documents a query can match, found by `_id` or by a hash index; undefined means: look at all.
 * The caller tests every candidate with the rest of the query, so too many are harmless.
 */
export function candidatesFor(collection: Collection, query: Record<string, unknown>): Candidates | undefined {
  const equalities = collectEqualities(query, new Map());
  const ids = equalities.get('_id');
  if (ids) {
    const known = ids.filter((id) => typeof id === 'string' || typeof id === 'number');
    return { keys: new Set(known.map(documentKey)), answered: NOTHING };
  }

  let best: { fields: readonly string[]; keys: () => Set<string> } | undefined;
  for (const index of collection.indexes) {
    const alternatives = index.fields.map((field) => equalities.get(field));
    if (!alternatives.every((values) => values !== undefined)) continue;
    if (alternatives.reduce((product, values) => product * values.length, 1) > MAXIMUM_COMBINATIONS) continue;
    if (!best || index.fields.length > best.fields.length) {
      best = { fields: index.fields, keys: () => index.lookup(alternatives) };
    }
  }
  if (best) return { keys: best.keys(), answered: new Set(best.fields.filter((field) => isAnswered(query, field))) };
  const keys = alternativesOfOr(collection, query);
  return keys && { keys, answered: NOTHING };
}

/** An index finds a plain field by plain values exactly: nothing is left to test of a condition that asks for no more. */
function isAnswered(query: Record<string, unknown>, field: string): boolean {
  const condition = query[field];
  const values = equalityValues(condition);
  if (!values || field.includes('.') || (isPlainObject(condition) && Object.keys(condition).length > 1)) return false;
  return values.every(
    (value) =>
      typeof value === 'number' ||
      typeof value === 'boolean' ||
      (typeof value === 'string' && !value.includes(SEPARATOR)),
  );
}

function alternativesOfOr(collection: Collection, query: Record<string, unknown>): Set<string> | undefined {
  const branches = query['$or'];
  if (!Array.isArray(branches) || branches.length === 0) return undefined;
  const keys = new Set<string>();
  for (const branch of branches as unknown[]) {
    const found = isPlainObject(branch) ? candidatesFor(collection, branch) : undefined;
    if (!found) return undefined;
    for (const key of found.keys) keys.add(key);
  }
  return keys;
}

/** field → values of which the field must equal one, from `field: v`, `$eq`, `$in` and `$and`. */
function collectEqualities(query: Record<string, unknown>, into: Map<string, unknown[]>): Map<string, unknown[]> {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition as unknown[]) if (isPlainObject(part)) collectEqualities(part, into);
    } else if (!field.startsWith('$')) {
      const values = equalityValues(condition);
      const known = into.get(field);
      if (values && (!known || values.length < known.length)) into.set(field, values);
    }
  }
  return into;
}

function equalityValues(condition: unknown): unknown[] | undefined {
  if (isScalar(condition)) return [condition];
  if (!isPlainObject(condition)) return undefined;
  if ('$eq' in condition && isScalar(condition['$eq'])) return [condition['$eq']];
  const choices = condition['$in'];
  return Array.isArray(choices) && choices.every(isScalar) ? choices : undefined;
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}

/** What MongoDB looks up in an index: equality, `in` and ranges. */
const BOUNDED = ['$eq', '$in', '$gt', '$gte', '$lt', '$lte'];

/** Fields that a query bounds, in the order of the alphabet. */
function boundedFields(query: Record<string, unknown>): string[] {
  const fields = Object.entries(query).flatMap(([field, condition]) => {
    if (field === '$and' && Array.isArray(condition)) return condition.filter(isPlainObject).flatMap(boundedFields);
    if (field.startsWith('$')) return [];
    return isScalar(condition) || (isPlainObject(condition) && BOUNDED.some((one) => one in condition)) ? [field] : [];
  });
  return [...new Set(fields)].sort();
}

/** The shape of a query that a declared index could serve and none does, `users [name]`; undefined when one would on MongoDB, or when nothing is bounded. */
export function scanOf(collection: Collection, query: Record<string, unknown>): string | undefined {
  const fields = boundedFields(query);
  const branches = query['$or'];
  if (Array.isArray(branches) && branches.length > 0) {
    const open = branches.filter(isPlainObject).map((branch) => scanOf(collection, branch));
    if (open.every((one) => one === undefined)) return undefined;
  }
  const served =
    fields.length === 0 ||
    fields.includes('_id') ||
    collection.indexes.some((index) => fields.includes(index.fields[0] ?? ''));
  return served ? undefined : `${collection.name} [${fields.join(', ')}]`;
}

const GEO = ['$nearSphere', '$near', '$geoWithin', '$geoIntersects'];

/** CloudBase answers questions of place only for a field with a geo index. @throws CloudBaseError DATABASE_REQUEST_FAILED */
export function checkGeoIndex(collection: Collection, query: Record<string, unknown>): void {
  for (const [field, condition] of Object.entries(query)) {
    if (Array.isArray(condition) && field.startsWith('$')) {
      for (const part of condition as unknown[]) if (isPlainObject(part)) checkGeoIndex(collection, part);
    } else if (
      isPlainObject(condition) &&
      GEO.some((operator) => operator in condition) &&
      !collection.geo.has(field)
    ) {
      throw refused(`unable to find index for $geoNear query: ${collection.name}.${field} has no geo index`);
    }
  }
}
