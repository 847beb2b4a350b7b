import type { Document } from './document';
import { CloudBaseError, invalidParam } from './errors';
import { isPlainObject } from './document';

/** An update as the SDK sends it: operator → field → argument. */
export type Modifier = Record<string, Record<string, unknown>>;

const ARRAY_OPERATORS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);
const NUMBER_OPERATORS = new Set(['$inc', '$mul']);
const OTHER_OPERATORS = new Set(['$set', '$unset', '$min', '$max', '$rename', '$bit', '$currentDate', '$setOnInsert']);

/**
 * Refuses an update that MongoDB refuses whatever the document is: unknown operators, two operators on one path, `_id`.
 * @throws CloudBaseError INVALID_PARAM or DATABASE_REQUEST_FAILED
 */
export function checkModifier(modifier: unknown): asserts modifier is Modifier {
  if (!isPlainObject(modifier) || Object.keys(modifier).length === 0) throw invalidParam('an update must not be empty');
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!ARRAY_OPERATORS.has(operator) && !NUMBER_OPERATORS.has(operator) && !OTHER_OPERATORS.has(operator)) {
      throw new CloudBaseError('DATABASE_REQUEST_FAILED', `Unknown modifier: ${operator}`);
    }
    if (!isPlainObject(fields)) throw invalidParam(`${operator} needs an object of fields`);
    for (const [path, argument] of Object.entries(fields)) {
      if (path === '_id' || path.startsWith('_id.')) {
        throw refused("Performing an update on the path '_id' would modify the immutable field '_id'");
      }
      if (NUMBER_OPERATORS.has(operator) && typeof argument !== 'number') {
        throw refused(`Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}}`);
      }
      const other = paths.find(
        (known) => known === path || known.startsWith(`${path}.`) || path.startsWith(`${known}.`),
      );
      if (other !== undefined) {
        throw refused(`Updating the path '${path}' would create a conflict at '${other}'`);
      }
      paths.push(path);
    }
  }
}

/**
 * Refuses what MongoDB refuses for this very document and mingo would silently leave out: `$inc` of a string,
 * `$push` to something that is no array, a path that leads through a scalar.
 * @throws CloudBaseError DATABASE_REQUEST_FAILED
 */
export function checkAgainstDocument(document: Document, modifier: Modifier): void {
  for (const [operator, fields] of Object.entries(modifier)) {
    for (const path of Object.keys(fields)) {
      if (path.includes('$')) continue;
      const current = follow(document, path, operator);
      if (current === undefined) continue;
      if (NUMBER_OPERATORS.has(operator) && typeof current !== 'number') {
        throw refused(
          `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(document._id)}} has the field '${path}' of non-numeric type ${typeName(current)}`,
        );
      }
      if (ARRAY_OPERATORS.has(operator) && !Array.isArray(current)) {
        throw refused(
          `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${JSON.stringify(document._id)}}`,
        );
      }
    }
  }
}

function follow(document: Document, path: string, operator: string): unknown {
  const segments = path.split('.');
  let value: unknown = document;
  for (const [at, segment] of segments.entries()) {
    if (typeof value !== 'object' || value === null || value instanceof Date) {
      if (operator === '$unset' || operator === '$pull' || operator === '$pullAll' || operator === '$pop')
        return undefined;
      throw refused(
        `Cannot create field '${segment}' in element {${segments[at - 1] ?? ''}: ${JSON.stringify(value)}}`,
      );
    }
    if (Array.isArray(value) && !/^\d+$/.test(segment) && operator !== '$unset') {
      throw refused(`Cannot create field '${segment}' in element {${segments[at - 1] ?? ''}: [array]}`);
    }
    value = (value as Record<string, unknown>)[segment];
    if (value === undefined) return undefined;
  }
  return value;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return value instanceof Date ? 'date' : typeof value;
}

function refused(message: string): CloudBaseError {
  return new CloudBaseError('DATABASE_REQUEST_FAILED', message);
}
