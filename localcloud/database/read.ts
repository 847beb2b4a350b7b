import { find } from 'mingo';
import type { Collection } from './collection';
import type { Document } from './document';
import { isPlainObject } from './document';
import { compileQuery, ENGINE, evaluate } from './engine';
import { invalidParam } from './errors';
import { fieldValue } from './field-value';
import { distanceTo, readNear } from './geo/operators';
import { LIMITS } from './limits';
import { candidatesFor } from './planner';

export type Query = Record<string, unknown>;

export interface FindOptions {
  order?: Record<string, 1 | -1> | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
  projection?: Record<string, unknown> | undefined;
}

/** Every document that matches, in no particular order; uses `_id` and the hash indexes where the query allows. */
export function matching(collection: Collection, query: Query): Document[] {
  const found = candidatesFor(collection, query);
  const candidates = found ? lookUp(collection, found.keys) : [...collection.documents.values()];
  const fields = Object.keys(query).filter((field) => !found?.answered.has(field));
  if (fields.length === 0) return candidates;
  // doc(): found by its key it needs no further test, and compiling one is most of what the question costs
  if (fields.length === 1 && (typeof query['_id'] === 'string' || typeof query['_id'] === 'number')) return candidates;
  const compiled = compileQuery(Object.fromEntries(fields.map((field) => [field, query[field]])));
  return evaluate(() => candidates.filter((document) => compiled.test(document)));
}

function lookUp(collection: Collection, keys: Iterable<string>): Document[] {
  const documents: Document[] = [];
  for (const key of keys) {
    const document = collection.documents.get(key);
    if (document) documents.push(document);
  }
  return documents;
}

/** A `get`: matched, ordered, cut to CloudBase's limits, projected. */
export function findDocuments(collection: Collection, query: Query, options: FindOptions): Record<string, unknown>[] {
  const limit = Math.min(options.limit ?? LIMITS.defaultGet, LIMITS.maximumGet);
  const matched = options.order ? matching(collection, query) : nearestFirst(matching(collection, query), query);
  // one document has no order
  if (matched.length <= 1 && !isProjected(options))
    return matched.slice(options.offset ?? 0, (options.offset ?? 0) + limit);
  return evaluate(() => {
    const cursor = find<Record<string, unknown>>(matched, {}, options.projection ?? {}, ENGINE);
    if (options.order) cursor.sort(options.order);
    return cursor
      .skip(options.offset ?? 0)
      .limit(limit)
      .all();
  });
}

const isProjected = ({ projection }: FindOptions): boolean => Object.keys(projection ?? {}).length > 0;

/** `$nearSphere` orders by distance unless another order is asked for. */
function nearestFirst(documents: Document[], query: Query): Document[] {
  for (const [field, condition] of Object.entries(query)) {
    const argument = isPlainObject(condition) ? (condition['$nearSphere'] ?? condition['$near']) : undefined;
    if (argument === undefined) continue;
    const { centre } = readNear(argument);
    const distance = (document: Document): number => distanceTo(centre, fieldValue(document, field)) ?? Infinity;
    return documents
      .map((document) => ({ document, distance: distance(document) }))
      .sort((a, b) => a.distance - b.distance)
      .map(({ document }) => document);
  }
  return documents;
}

/** Reads `{ field: 1 | -1 }`. @throws CloudBaseError INVALID_PARAM */
export function checkOrder(order: unknown): Record<string, 1 | -1> | undefined {
  if (order === undefined || (isPlainObject(order) && Object.keys(order).length === 0)) return undefined;
  if (!isPlainObject(order) || !Object.values(order).every((direction) => direction === 1 || direction === -1)) {
    throw invalidParam('order must give 1 or -1 for each field');
  }
  return order as Record<string, 1 | -1>;
}
