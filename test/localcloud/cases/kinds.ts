/** Tables of what one operator does, for the tests that ask the gateway through Tencent's own SDK and for the README. */
import type { Data } from '../builders/sdk-types';

type Command =
  | 'eq'
  | 'neq'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'nin'
  | 'all'
  | 'elemMatch'
  | 'exists'
  | 'size'
  | 'mod'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'and'
  | 'nor'
  | 'or'
  | 'not'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'push'
  | 'pull'
  | 'pullAll'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'addToSet'
  | 'rename'
  | 'bit'
  | 'max'
  | 'min'
  | 'expr'
  | 'jsonSchema'
  | 'text';
type Aggregation =
  | 'abs'
  | 'add'
  | 'ceil'
  | 'divide'
  | 'exp'
  | 'floor'
  | 'ln'
  | 'log'
  | 'log10'
  | 'multiply'
  | 'pow'
  | 'sqrt'
  | 'subtract'
  | 'trunc'
  | 'arrayElemAt'
  | 'arrayToObject'
  | 'concatArrays'
  | 'filter'
  | 'indexOfArray'
  | 'isArray'
  | 'map'
  | 'range'
  | 'reduce'
  | 'reverseArray'
  | 'slice'
  | 'zip'
  | 'cmp'
  | 'cond'
  | 'ifNull'
  | 'switch'
  | 'dateFromParts'
  | 'dateFromString'
  | 'dayOfMonth'
  | 'dayOfWeek'
  | 'dayOfYear'
  | 'isoDayOfWeek'
  | 'isoWeek'
  | 'isoWeekYear'
  | 'millisecond'
  | 'minute'
  | 'month'
  | 'second'
  | 'hour'
  | 'week'
  | 'year'
  | 'literal'
  | 'mergeObjects'
  | 'objectToArray'
  | 'allElementsTrue'
  | 'anyElementTrue'
  | 'setDifference'
  | 'setEquals'
  | 'setIntersection'
  | 'setIsSubset'
  | 'setUnion'
  | 'concat'
  | 'dateToString'
  | 'indexOfBytes'
  | 'indexOfCP'
  | 'split'
  | 'strLenBytes'
  | 'strLenCP'
  | 'strcasecmp'
  | 'substr'
  | 'substrBytes'
  | 'substrCP'
  | 'toLower'
  | 'toUpper'
  | 'meta'
  | 'avg'
  | 'first'
  | 'last'
  | 'stdDevPop'
  | 'stdDevSamp'
  | 'sum'
  | 'let';

/** `db.command` and `db.command.aggregate`: what they export. */
export type Operators = Readonly<Record<Command | Aggregation, (...values: unknown[]) => Chain>>;
/** A condition to which another is added. */
export interface Chain {
  and: (...values: unknown[]) => Chain;
  or: (...values: unknown[]) => Chain;
}

/** A result as MongoDB documents it, or what the refusal says. */
export type Outcome<T> = T | RegExp;

/** The operator it is about, what is special, the condition, and the ids that it finds. */
export type QueryCase = readonly [
  operator: string,
  name: string,
  condition: (_: Operators, $: Operators) => unknown,
  Outcome<string>,
];

/** The operator, what is special, the expression, and its value; MISSING: the field is not made. */
export type ExpressionCase = readonly [operator: string, name: string, expression: ($: Operators) => unknown, unknown];
export const MISSING = Symbol('missing');

/** The operator, what is special, the document before, the update, the document after. */
export type UpdateCase = readonly [
  operator: string,
  name: string,
  before: Data,
  update: (_: Operators) => Data,
  Outcome<Data>,
];

/** What a table says of its operators: kept as there, or refused by name. */
export function outcomesOf(cases: readonly (readonly [string, string, ...unknown[]])[]): {
  kept: string[];
  refused: string[];
} {
  const names = [...new Set(cases.map(([operator]) => operator))].sort();
  const isKept = (name: string): boolean => cases.some((one) => one[0] === name && !(one.at(-1) instanceof RegExp));
  return { kept: names.filter(isKept), refused: names.filter((name) => !isKept(name)) };
}
