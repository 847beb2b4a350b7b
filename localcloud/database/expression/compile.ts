import { isPlainObject } from '../document';
import { refused } from '../errors';
import { own } from '../values';
import { ARITHMETIC } from './arithmetic';
import { ARRAYS } from './arrays';
import { CONTROL } from './control';
import { DATES } from './dates';
import type { Evaluate, Operator } from './operator';
import { STRINGS } from './strings';

/** Just those that Tencent's SDK exports (db.command.aggregate); others are refused. */
export const EXPRESSIONS: Readonly<Record<string, Operator>> = {
  ...ARITHMETIC,
  ...ARRAYS,
  ...CONTROL,
  ...DATES,
  ...STRINGS,
};

/**
 * Compiles an expression of the aggregation.
 * @param names variables it may use
 * @throws CloudBaseError DATABASE_REQUEST_FAILED for unknown operators, variables and wrong arguments
 */
export function compileExpression(expression: unknown, names: ReadonlySet<string>): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression, names);
  if (Array.isArray(expression)) {
    const items = expression.map((item: unknown) => compileExpression(item, names));
    return (scope) => items.map((item) => item(scope) ?? null);
  }
  if (!isPlainObject(expression)) return () => expression;
  const fields = Object.keys(expression);
  const [first] = fields;
  if (first?.startsWith('$')) {
    if (fields.length > 1) throw refused('an object representing an expression must have exactly one field');
    const operator = Object.hasOwn(EXPRESSIONS, first) ? EXPRESSIONS[first] : undefined;
    if (!operator) throw refused(`Unrecognized expression '${first}'`);
    const inner = (argument: unknown, ...more: string[]): Evaluate =>
      compileExpression(argument, more.length === 0 ? names : new Set([...names, ...more]));
    return operator(expression[first], inner, first);
  }
  const parts = fields.map((field) => {
    checkFieldName(field);
    return [field, compileExpression(expression[field], names)] as const;
  });
  return (scope) => {
    const result: Record<string, unknown> = {};
    for (const [field, evaluate] of parts) {
      const value = evaluate(scope);
      if (value !== undefined) result[field] = value;
    }
    return result;
  };
}

/** @throws CloudBaseError for a field name that an expression may not make */
export function checkFieldName(field: string): void {
  if (field === '') throw refused('FieldPath cannot be constructed with empty string');
  if (field.startsWith('$')) throw refused(`FieldPath field names may not start with '$': ${field}`);
  if (field.includes('.')) throw refused(`FieldPath field names may not contain '.': ${field}`);
}

/** `$a.b`, `$$name.a.b` */
function compilePath(text: string, names: ReadonlySet<string>): Evaluate {
  if (!text.startsWith('$$')) {
    const path = text.slice(1).split('.');
    if (path.includes('')) throw refused(`FieldPath is malformed: '${text}'`);
    const [only] = path;
    if (path.length === 1 && only !== undefined) return ({ root }) => own(root, only);
    return ({ root }) => valueAt(root, path, 0);
  }
  const [name = '', ...path] = text.slice(2).split('.');
  if (path.includes('')) throw refused(`FieldPath is malformed: '${text}'`);
  if (name === 'ROOT' || name === 'CURRENT') return ({ root }) => valueAt(root, path, 0);
  if (name === 'REMOVE') return () => undefined;
  if (!names.has(name)) throw refused(`Use of undefined variable: ${name}`);
  return ({ variables }) => valueAt(variables[name], path, 0);
}

/** Through an array a path gives the array of what its objects have there; positions do not count. */
export function valueAt(value: unknown, path: readonly string[], at: number): unknown {
  if (at === path.length) return value;
  if (!Array.isArray(value)) return valueAt(own(value, path[at] as string), path, at + 1);
  return (value as unknown[])
    .filter((item) => Array.isArray(item) || isPlainObject(item))
    .map((item) => valueAt(item, path, at))
    .filter((item) => item !== undefined);
}
