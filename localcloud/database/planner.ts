import type { Collection } from './collection';
import { documentKey, isPlainObject } from './document';

/** More combinations than this are not worth looking up one by one. */
const MAXIMUM_COMBINATIONS = 2000;

/**
 * Keys of the documents a query can match, found by `_id` or by a hash index; undefined means: look at all.
 * The caller tests every candidate with the whole query, so too many are harmless.
 */
export function candidateKeys(collection: Collection, query: Record<string, unknown>): Iterable<string> | undefined {
  const equalities = collectEqualities(query, new Map());
  const ids = equalities.get('_id');
  if (ids) return new Set(ids.filter((id) => typeof id === 'string' || typeof id === 'number').map(documentKey));

  let best: { fields: number; keys: () => Set<string> } | undefined;
  for (const index of collection.indexes) {
    const alternatives = index.fields.map((field) => equalities.get(field));
    if (!alternatives.every((values) => values !== undefined)) continue;
    if (alternatives.reduce((product, values) => product * values.length, 1) > MAXIMUM_COMBINATIONS) continue;
    if (!best || index.fields.length > best.fields) {
      best = { fields: index.fields.length, keys: () => index.lookup(alternatives) };
    }
  }
  return best ? best.keys() : alternativesOfOr(collection, query);
}

function alternativesOfOr(collection: Collection, query: Record<string, unknown>): Set<string> | undefined {
  const branches = query['$or'];
  if (!Array.isArray(branches) || branches.length === 0) return undefined;
  const keys = new Set<string>();
  for (const branch of branches as unknown[]) {
    const found = isPlainObject(branch) ? candidateKeys(collection, branch) : undefined;
    if (!found) return undefined;
    for (const key of found) keys.add(key);
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
