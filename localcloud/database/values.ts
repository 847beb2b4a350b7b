import { isPlainObject } from './document';
import { BsonRegExp } from './regexp';

/*
 * Values as MongoDB orders and compares them. `undefined` stands for a field that is missing.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */

/** Rank of a value's type: values of different ranks are ordered by it alone. Missing comes before null. */
export function typeRank(value: unknown): number {
  if (value === undefined) return 0;
  if (value === null) return 5;
  if (typeof value === 'number') return 10;
  if (typeof value === 'string') return 15;
  if (typeof value === 'boolean') return 40;
  if (Array.isArray(value)) return 25;
  if (value instanceof Date) return 45;
  return value instanceof BsonRegExp ? 50 : 20;
}

const TYPE_NAMES: Readonly<Record<number, string>> = {
  0: 'missing',
  5: 'null',
  10: 'number',
  15: 'string',
  20: 'object',
  25: 'array',
  40: 'bool',
  45: 'date',
  50: 'regex',
};

/** The type as MongoDB's messages name it. */
export const typeName = (value: unknown): string => TYPE_NAMES[typeRank(value)] as string;

/** Negative, 0 or positive, over all types. */
export function compareValues(a: unknown, b: unknown): number {
  const rank = typeRank(a);
  const difference = rank - typeRank(b);
  if (difference !== 0) return difference;
  switch (rank) {
    case 10:
      return compareNumbers(a as number, b as number);
    case 15:
      return compareStrings(a as string, b as string);
    case 20:
      return compareObjects(a as Record<string, unknown>, b as Record<string, unknown>);
    case 25:
      return compareArrays(a as unknown[], b as unknown[]);
    case 40:
      return Number(a) - Number(b);
    case 45:
      return (a as Date).getTime() - (b as Date).getTime();
    case 50: {
      const [one, other] = [a as BsonRegExp, b as BsonRegExp];
      return compareStrings(one.pattern, other.pattern) || compareStrings(one.options, other.options);
    }
    default:
      return 0;
  }
}

export const equalValues = (a: unknown, b: unknown): boolean => a === b || compareValues(a, b) === 0;

/** NaN is before every other number and equal to itself; -0 equals 0. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  return Number.isNaN(b) || a > b ? 1 : -1;
}

/** By bytes of UTF-8, that is by code points: JavaScript orders by code units, where a surrogate pair is before U+E000. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? upper(x) - upper(y) : x - y;
  }
  return a.length - b.length;
}
const upper = (unit: number): number => (unit >= 0xe000 ? unit - 0x10000 : unit);

/** Field by field in their order: type, then name, then value; the shorter one is first. */
function compareObjects(a: Record<string, unknown>, b: Record<string, unknown>): number {
  const [namesOfA, namesOfB] = [Object.keys(a), Object.keys(b)];
  for (let at = 0; at < Math.min(namesOfA.length, namesOfB.length); at += 1) {
    const [nameA, nameB] = [namesOfA[at] as string, namesOfB[at] as string];
    const order =
      typeRank(a[nameA]) - typeRank(b[nameB]) || compareStrings(nameA, nameB) || compareValues(a[nameA], b[nameB]);
    if (order !== 0) return order;
  }
  return namesOfA.length - namesOfB.length;
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compareValues(a[at], b[at]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** A text that is the same for values that compare as equal, and for no others. */
export function valueKey(value: unknown): string {
  switch (typeRank(value)) {
    case 0:
      return 'u';
    case 5:
      return 'z';
    case 10:
      return `n${(value as number) + 0}`;
    case 15:
      return JSON.stringify(value);
    case 25:
      return `[${(value as unknown[]).map(valueKey).join()}]`;
    case 40:
      return value === true ? 't' : 'f';
    case 45:
      return `d${(value as Date).getTime()}`;
    case 50:
      return `r${JSON.stringify([(value as BsonRegExp).pattern, (value as BsonRegExp).options])}`;
    default:
      return `{${Object.entries(value as object)
        .map(([name, inner]) => `${JSON.stringify(name)}:${valueKey(inner)}`)
        .join()}}`;
  }
}

/** What MongoDB takes for true in an expression: everything but false, 0, null and missing. */
export const isTrue = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== 0;

/** The own field of an object; undefined for everything else. */
export function own(value: unknown, name: string): unknown {
  return isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
