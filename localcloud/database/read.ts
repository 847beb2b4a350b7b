import type { Collection } from './collection';
import type { Document } from './document';
import { isPlainObject } from './document';
import { invalidParam } from './errors';
import { fieldValue } from './field-value';
import { distanceTo, readNear } from './geo/operators';
import { LIMITS } from './limits';
import { candidatesFor, checkGeoIndex, scanOf } from './planner';
import { compileMatch } from './query/match';
import { sorted, type Order } from './query/order';
import { compileProjection } from './query/projection';

export type Query = Record<string, unknown>;

export interface FindOptions {
  order?: Order | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
  projection?: Record<string, unknown> | undefined;
}

/** Every document that matches, in no particular order; uses `_id` and the hash indexes where the query allows. */
export function matching(collection: Collection, query: Query): Document[] {
  const found = candidatesFor(collection, query);
  const scan = found ? undefined : scanOf(collection, query);
  if (scan !== undefined) collection.scans.add(scan);
  const candidates = found ? lookUp(collection, found.keys) : [...collection.documents.values()];
  const fields = Object.keys(query).filter((field) => !found?.answered.has(field));
  if (fields.length === 0) return candidates;
  // doc(): found by its key it needs no further test, and compiling one is most of what the question costs
  if (fields.length === 1 && (typeof query['_id'] === 'string' || typeof query['_id'] === 'number')) return candidates;
  checkGeoIndex(collection, query);
  const matches = compileMatch(Object.fromEntries(fields.map((field) => [field, query[field]])));
  return candidates.filter((document) => matches(document));
}

function lookUp(collection: Collection, keys: Iterable<string>): Document[] {
  const documents: Document[] = [];
  for (const key of keys) {
    const document = collection.documents.get(key);
    if (document) documents.push(document);
  }
  return documents;
}

/** A `get` of what matched: ordered, cut to CloudBase's limits, projected. */
export function arranged(matched: Document[], query: Query, options: FindOptions): Record<string, unknown>[] {
  const { offset = 0, order, projection = {} } = options;
  const limit = Math.min(options.limit ?? LIMITS.defaultGet, LIMITS.maximumGet);
  const project = compileProjection(projection);
  // one document has no order
  const ordered = matched.length <= 1 ? matched : order ? sorted(matched, order) : nearestFirst(matched, query);
  return ordered.slice(offset, offset + limit).map(project);
}

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
export function checkOrder(order: unknown): Order | undefined {
  if (order === undefined || (isPlainObject(order) && Object.keys(order).length === 0)) return undefined;
  if (!isPlainObject(order) || !Object.values(order).every((direction) => direction === 1 || direction === -1)) {
    throw invalidParam('order must give 1 or -1 for each field');
  }
  return order as Order;
}
