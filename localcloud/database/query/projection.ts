import { isPlainObject } from '../document';
import { refused } from '../errors';
import { compileProject, type Transform } from '../stages/project';
import { typeName } from '../values';
import { compileField } from './match';

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * `field()`: which fields come back. Fields to keep or fields to drop, `$slice` and `$elemMatch` of arrays.
 * @throws CloudBaseError for a mixture of the two and for projections that are not known
 */
export function compileProjection(
  projection: Record<string, unknown>,
): (document: Record<string, unknown>) => Record<string, unknown> {
  const entries = Object.entries(projection);
  if (entries.length === 0) return (document) => document;
  const flags: Record<string, unknown> = {};
  const arrays: [field: string, cut: (array: unknown[]) => unknown[] | undefined][] = [];
  for (const [field, value] of entries) {
    if (field.split('.').some((name) => name.startsWith('$')))
      throw refused(`the positional projection '${field}' is not kept here`);
    if (typeof value === 'number' || typeof value === 'boolean') flags[field] = value ? 1 : 0;
    else arrays.push([field, arrayCut(field, value)]);
  }
  const keeps = Object.entries(flags).some(([field, flag]) => field !== '_id' && flag === 1);
  // an $elemMatch alone keeps its field only; a $slice alone keeps all
  const elements = arrays.filter(([field]) => '$elemMatch' in (projection[field] as object));
  const including = keeps || (elements.length > 0 && !Object.values(flags).includes(0));
  for (const [field] of including ? arrays : []) flags[field] = 1;
  const project: Transform = Object.keys(flags).length === 0 ? (document) => document : compileProject(flags, NO_NAMES);
  return (document) => {
    const result = { ...project(document, {}) };
    for (const [field, cut] of arrays) {
      const array = result[field];
      if (!Array.isArray(array)) {
        if (elements.some(([name]) => name === field)) Reflect.deleteProperty(result, field);
        continue;
      }
      const left = cut(array);
      if (left === undefined) Reflect.deleteProperty(result, field);
      else result[field] = left;
    }
    return result;
  };
}

function arrayCut(field: string, value: unknown): (array: unknown[]) => unknown[] | undefined {
  const [operator, ...more] = isPlainObject(value) ? Object.keys(value) : [];
  if (operator === undefined || more.length > 0 || field.includes('.')) {
    throw refused(`Unsupported projection option: ${field}: ${typeName(value)}`);
  }
  const argument = (value as Record<string, unknown>)[operator];
  if (operator === '$slice') {
    const [skip, limit] = Array.isArray(argument) ? (argument as unknown[]) : [undefined, argument];
    const whole = [skip ?? 0, limit].every((part) => Number.isInteger(part));
    if (!whole || (skip !== undefined && (limit as number) <= 0))
      throw refused('$slice needs one or two whole numbers, the second positive');
    const count = limit as number;
    if (skip === undefined) return (array) => (count < 0 ? array.slice(count) : array.slice(0, count));
    const from = skip as number;
    return (array) => {
      const start = from < 0 ? Math.max(0, array.length + from) : from;
      return array.slice(start, start + count);
    };
  }
  if (operator === '$elemMatch') {
    if (!isPlainObject(argument)) throw refused('elemMatch: Invalid argument, object required');
    const matches = compileField('items', { $elemMatch: argument });
    return (array) => {
      const found = array.find((item) => matches({ items: [item] }));
      return found === undefined ? undefined : [found];
    };
  }
  throw refused(`Unsupported projection option: ${field}: { ${operator}: … }`);
}
