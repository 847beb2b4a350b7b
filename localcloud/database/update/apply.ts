import { isPlainObject, type Document } from '../document';
import { encodeEjson } from '../ejson';
import { invalidParam, refused } from '../errors';
import { LIMITS } from '../limits';
import { compileMatch } from '../query/match';
import type { Query } from '../read';
import { own } from '../values';
import type { Step } from './check';

/** Array elements that a path past the end may fill with null. */
const BACKFILL = 1_500_000;
/** These change only what is there: a path that leads nowhere is nothing to them. */
const NEVER_CREATES = new Set(['$unset', '$pull', '$pullAll', '$pop']);

/**
 * The document as the update leaves it; the very same object when nothing changes. What it holds is shared with the one
 * before, except along the paths that change.
 * @param query what the document was found by: the positional operator `$` needs it
 * @throws CloudBaseError DATABASE_REQUEST_FAILED where MongoDB would refuse
 */
export function updatedDocument(document: Document, steps: readonly Step[], query: Query): Document {
  let changed: Document = document;
  for (const step of steps) {
    if (step.operator === '$rename') changed = rename(changed, step);
    else {
      for (const path of positions(document, step.path, query)) {
        const change = (current: unknown): unknown => step.change(current, document._id);
        changed = writeAt(changed, path, 0, change, !NEVER_CREATES.has(step.operator)) as Document;
      }
    }
  }
  if (changed !== document) checkSize(changed);
  return changed;
}

/** A copy with one place changed; the same container when that changes nothing. */
function writeAt(
  container: Record<string, unknown> | unknown[],
  path: readonly string[],
  at: number,
  change: (current: unknown) => unknown,
  creates: boolean,
): Record<string, unknown> | unknown[] {
  const field = path[at] as string;
  const isArray = Array.isArray(container);
  if (isArray && !/^\d+$/.test(field)) {
    if (!creates) return container;
    throw refused(`Cannot create field '${field}' in element {${path[at - 1] ?? ''}: [array]}`);
  }
  const current = isArray ? container[Number(field)] : own(container, field);
  const next = inner(current, path, at, change, creates);
  if (next === current) return container;
  if (!isArray) {
    const copy = { ...container };
    if (next === undefined) Reflect.deleteProperty(copy, field);
    else copy[field] = next;
    return copy;
  }
  const index = Number(field);
  if (index > container.length + BACKFILL) throw refused(`can't backfill more than ${BACKFILL} elements`);
  const copy = [...container];
  while (copy.length < index) copy.push(null);
  // an element that is taken away leaves its place
  copy[index] = next ?? null;
  return copy;
}

function inner(
  current: unknown,
  path: readonly string[],
  at: number,
  change: (current: unknown) => unknown,
  creates: boolean,
): unknown {
  if (at === path.length - 1) return change(current);
  if (isPlainObject(current) || Array.isArray(current)) return writeAt(current, path, at + 1, change, creates);
  if (!creates) return current;
  if (current === undefined) return writeAt({}, path, at + 1, change, creates);
  throw refused(
    `Cannot create field '${path[at + 1] ?? ''}' in element {${path[at] ?? ''}: ${JSON.stringify(current)}}`,
  );
}

function rename(document: Document, { path, argument }: Step): Document {
  const target = (argument as string).split('.');
  const reach = (place: readonly string[]): unknown =>
    place.reduce<unknown>((value, field) => {
      if (Array.isArray(value))
        throw refused(`The field of a $rename cannot be an array element: '${place.join('.')}'`);
      return own(value, field);
    }, document);
  const value = reach(path);
  reach(target);
  if (value === undefined) return document;
  const without = writeAt(document, path, 0, () => undefined, false);
  return writeAt(without, target, 0, () => value, true) as Document;
}

/** The paths that `$` (the element that the query found) and `$[]` (all elements) stand for. */
function positions(document: Document, path: readonly string[], query: Query): (readonly string[])[] {
  const at = path.findIndex((field) => field === '$' || field === '$[]');
  if (at < 0) return [path];
  const before = path.slice(0, at);
  const array = before.reduce<unknown>(
    (value, field) => (Array.isArray(value) ? (value as unknown[])[Number(field)] : own(value, field)),
    document,
  );
  if (path[at] === '$') {
    const index = Array.isArray(array) ? foundAt(array, before, query) : -1;
    if (index < 0) throw refused('The positional operator did not find the match needed from the query.');
    return positions(document, [...before, String(index), ...path.slice(at + 1)], query);
  }
  if (!Array.isArray(array)) {
    throw refused(`The path '${before.join('.')}' must exist in the document in order to apply array updates.`);
  }
  return array.flatMap((_item, index) => positions(document, [...before, String(index), ...path.slice(at + 1)], query));
}

/** Position of the first element by which the query's conditions on that array hold. */
function foundAt(array: unknown[], path: readonly string[], query: Query): number {
  const field = path.join('.');
  const conditions = conditionsOn(field, query);
  if (conditions.length === 0) return -1;
  const matches = compileMatch({ $and: conditions });
  const alone = (item: unknown): unknown => path.reduceRight<unknown>((value, name) => ({ [name]: value }), [item]);
  return array.findIndex((item) => matches(alone(item)));
}

function conditionsOn(field: string, query: Query): Query[] {
  return Object.entries(query).flatMap(([key, condition]): Query[] => {
    if (key === '$and' && Array.isArray(condition))
      return condition.flatMap((part) => conditionsOn(field, part as Query));
    return key === field || key.startsWith(`${field}.`) ? [{ [key]: condition }] : [];
  });
}

/** @throws CloudBaseError INVALID_PARAM over 16 MB */
export function checkSize(document: Document): void {
  const bytes = Buffer.byteLength(encodeEjson(document));
  if (bytes > LIMITS.documentBytes) {
    throw invalidParam(`document is ${bytes} bytes, the limit is ${LIMITS.documentBytes}`);
  }
}
