import { refused } from '../errors';
import { compareValues } from '../values';
import { somewhere } from './path';

/** 1: ascending, -1: descending, by fields in their order. */
export type Order = Readonly<Record<string, 1 | -1>>;

/**
 * Sorts by fields as MongoDB does: over all types in BSON's order, missing as null, an array by its least element
 * (greatest when descending), an empty one before null. Documents that are alike keep their order.
 * @throws CloudBaseError when two fields of one document are arrays
 */
export function sorted<T>(documents: readonly T[], order: Order): T[] {
  const fields = Object.entries(order).map(([field, direction]) => ({ path: field.split('.'), direction }));
  const keyed = documents.map((document) => ({ document, key: keyOf(document, fields) }));
  keyed.sort((a, b) => {
    for (const [at, { direction }] of fields.entries()) {
      const difference = compareValues(a.key[at], b.key[at]);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  });
  return keyed.map(({ document }) => document);
}

function keyOf(document: unknown, fields: readonly { path: readonly string[]; direction: 1 | -1 }[]): unknown[] {
  let array: string | undefined;
  return fields.map(({ path, direction }) => {
    const values: unknown[] = [];
    somewhere(document, path, (value) => values.push(value) === 0, false);
    const [only] = values;
    if (values.length === 1 && !Array.isArray(only)) return only ?? null;
    if (array !== undefined && array !== path[0]) throw refused('cannot sort with keys that are parallel arrays');
    array = path[0];
    const found = values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value ?? null]));
    if (found.length === 0) return values.length === 0 ? null : undefined;
    return found.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best));
  });
}
