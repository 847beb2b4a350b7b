import { isPlainObject } from '../document';
import { refused } from '../errors';
import { compileExpression } from '../expression/compile';
import { BsonRegExp } from '../regexp';
import { isTrue } from '../values';
import { compileSchema } from './json-schema';
import { OPERATORS } from './operators';
import { somewhere, type Test } from './path';

/** Tells whether a document matches a query; `variables` are those of a `$lookup` around it. */
export type Matcher = (document: unknown, variables?: Readonly<Record<string, unknown>>) => boolean;

const NO_VARIABLES: Readonly<Record<string, unknown>> = {};
const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Compiles a query.
 * @param names variables that `$expr` may use
 * @throws CloudBaseError DATABASE_REQUEST_FAILED for operators that do not exist, are not kept here or are used wrongly
 */
export function compileMatch(query: unknown, names: ReadonlySet<string> = NO_NAMES): Matcher {
  if (!isPlainObject(query)) throw refused('a query must be an object');
  return every(
    Object.entries(query).map(([key, condition]) =>
      key.startsWith('$') ? logical(key, condition, names) : compileField(key, condition),
    ),
  );
}

function every(matchers: readonly Matcher[]): Matcher {
  const [first] = matchers;
  if (matchers.length === 1 && first) return first;
  return (document, variables) => matchers.every((matcher) => matcher(document, variables));
}

function logical(key: string, condition: unknown, names: ReadonlySet<string>): Matcher {
  switch (key) {
    case '$and':
    case '$or':
    case '$nor': {
      if (!Array.isArray(condition) || condition.length === 0) throw refused(`${key} must be a nonempty array`);
      const parts = condition.map((part) => {
        if (!isPlainObject(part)) throw refused(`${key} entries need to be full objects`);
        return compileMatch(part, names);
      });
      if (key === '$and') return every(parts);
      const found = key === '$or';
      return (document, variables) => parts.some((part) => part(document, variables)) === found;
    }
    case '$expr': {
      const evaluate = compileExpression(condition, names);
      return (document, variables = NO_VARIABLES) => isTrue(evaluate({ root: document, variables }));
    }
    case '$jsonSchema':
      return compileSchema(condition);
    default:
      throw refused(`unknown top level operator: ${key}`);
  }
}

/** The condition on one field: operators, a regular expression, or a value to be equal to. */
export function compileField(field: string, condition: unknown): Matcher {
  const path = field.split('.');
  if (isOperators(condition)) return compileOperators(path, condition);
  if (condition instanceof BsonRegExp) return at(path, matchesRegExp(condition), true);
  return compileOperators(path, { $eq: condition });
}

/** Whether an object holds operators instead of being a value; its first field decides. */
export const isOperators = (value: unknown): value is Record<string, unknown> =>
  isPlainObject(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);

const at =
  (path: readonly string[], test: Test, expand: boolean): Matcher =>
  (document) =>
    somewhere(document, path, test, expand);

function compileOperators(path: readonly string[], operators: Record<string, unknown>): Matcher {
  return every(
    conditionsOf(operators).map(({ test, whole, negated, inner }) => {
      const found = inner ? compileOperators(path, inner) : at(path, test, !whole);
      return negated ? (document) => !found(document) : found;
    }),
  );
}

interface Condition {
  test: Test;
  /** Looks at an array itself and not at its elements. */
  whole?: boolean;
  /** Matches where no value passes the test. */
  negated?: boolean;
  /** Operators that take the place of the test. */
  inner?: Record<string, unknown>;
}

/** The operators of one field, each as what is asked of a value there. */
function conditionsOf(operators: Record<string, unknown>): Condition[] {
  return Object.entries(operators).flatMap(([operator, argument]): Condition[] => {
    switch (operator) {
      case '$ne':
        if (argument instanceof BsonRegExp) throw refused("Can't have regex as arg to $ne.");
        return [{ test: simple('$eq', argument), negated: true }];
      case '$nin':
        return [{ test: simple('$in', argument), negated: true }];
      case '$not':
        return negation(argument);
      case '$exists':
        return [{ test: (value) => value !== undefined, whole: true, negated: !isTrue(argument) }];
      case '$size':
        return [{ test: simple(operator, argument), whole: true }];
      case '$all':
        return all(argument);
      case '$elemMatch':
        return [{ test: elementMatch(argument), whole: true }];
      case '$regex': {
        const { $options: options = '' } = operators;
        const pattern = argument instanceof BsonRegExp ? argument.pattern : argument;
        if (typeof pattern !== 'string' || typeof options !== 'string') throw refused('$regex has to be a string');
        const given = argument instanceof BsonRegExp ? argument.options : '';
        return [{ test: matchesRegExp(new BsonRegExp(pattern, options || given)) }];
      }
      case '$options':
        if (!('$regex' in operators)) throw refused('$options needs a $regex');
        return [];
      default:
        return [
          { test: simple(operator, argument), whole: operator.startsWith('$geo') || operator.startsWith('$near') },
        ];
    }
  });
}

function simple(operator: string, argument: unknown): Test {
  const compile = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (!compile) throw refused(`unknown operator: ${operator}`);
  return compile(argument);
}

function matchesRegExp(expression: BsonRegExp): Test {
  expression.compile();
  return (value) => (typeof value === 'string' ? expression.test(value) : expression.equals(value));
}

/** `$not`: not all of what it says holds at the path. */
function negation(argument: unknown): Condition[] {
  if (argument instanceof BsonRegExp) return [{ test: matchesRegExp(argument), negated: true }];
  if (!isOperators(argument)) throw refused('$not needs a regex or a document');
  return [{ test: elementTest(argument), inner: argument, negated: true }];
}

function all(argument: unknown): Condition[] {
  if (!Array.isArray(argument)) throw refused('$all needs an array');
  if (argument.length === 0) return [{ test: () => false }];
  return argument.map((item: unknown): Condition => {
    if (item instanceof BsonRegExp) throw refused('a regular expression in $all is not kept here');
    if (!isOperators(item)) return { test: simple('$eq', item) };
    if (!('$elemMatch' in item)) throw refused('no $ expressions in $all');
    return { test: elementMatch(item['$elemMatch']), whole: true };
  });
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr', '$jsonSchema']);

/** `$elemMatch`: with operators each element itself is asked, with fields each element that is an object (or array). */
function elementMatch(argument: unknown): Test {
  if (!isPlainObject(argument)) throw refused('$elemMatch needs an Object');
  if (isOperators(argument) && !LOGICAL.has(Object.keys(argument)[0] as string)) {
    const asked = elementTest(argument);
    return (value) => Array.isArray(value) && value.some((item) => asked(item));
  }
  const matches = compileMatch(argument);
  const inner = (item: unknown): unknown => (Array.isArray(item) ? { ...(item as unknown[]) } : item);
  return (value) =>
    Array.isArray(value) && value.some((item) => (Array.isArray(item) || isPlainObject(item)) && matches(inner(item)));
}

/** Operators asked of one value as it is: an array in an array is not looked into. */
function elementTest(operators: Record<string, unknown>): Test {
  const conditions = conditionsOf(operators);
  return (value) => conditions.every(({ test, negated = false }) => test(value) !== negated);
}
