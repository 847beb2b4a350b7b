import { isPlainObject } from '../document';
import { refused } from '../errors';
import { GEO_OPERATORS } from '../geo/operators';
import { BsonRegExp } from '../regexp';
import { compareValues, equalValues, typeRank } from '../values';
import type { Test } from './path';

/** What each operator asks of one value. `$ne`, `$nin`, `$not`, `$all`, `$exists`, `$elemMatch`, `$regex` are in match.ts. */
export const OPERATORS: Readonly<Record<string, (argument: unknown) => Test>> = {
  $eq: equals,
  $gt: ordered('$gt', (order) => order > 0, false),
  $gte: ordered('$gte', (order) => order >= 0, true),
  $lt: ordered('$lt', (order) => order < 0, false),
  $lte: ordered('$lte', (order) => order <= 0, true),
  $in: oneOf,
  $size: (argument) => {
    if (typeof argument !== 'number' || !Number.isInteger(argument)) throw refused('$size must be a whole number');
    if (argument < 0) throw refused('$size may not be negative');
    return (value) => Array.isArray(value) && value.length === argument;
  },
  $mod: modulo,
  ...GEO_OPERATORS,
};

function equals(wanted: unknown): Test {
  if (wanted === null || wanted === undefined) return (value) => value === null || value === undefined;
  if (typeof wanted === 'string' || typeof wanted === 'boolean') return (value) => value === wanted;
  return (value) => equalValues(value, wanted);
}

/** Comparisons hold only within a type; null counts as equal to null and missing; NaN is less or greater than nothing. */
function ordered(name: string, holds: (order: number) => boolean, orEqual: boolean): (argument: unknown) => Test {
  return (wanted) => {
    if (wanted instanceof BsonRegExp) throw refused(`Can't have RegEx as arg to predicate over field (${name})`);
    if (wanted === null) return (value) => orEqual && (value === null || value === undefined);
    if (Number.isNaN(wanted)) return (value) => orEqual && Number.isNaN(value);
    const rank = typeRank(wanted);
    return (value) => typeRank(value) === rank && !Number.isNaN(value) && holds(compareValues(value, wanted));
  };
}

function oneOf(argument: unknown): Test {
  if (!Array.isArray(argument)) throw refused('$in needs an array');
  const scalars = new Set<unknown>();
  const others: Test[] = [];
  for (const item of argument as unknown[]) {
    if (item instanceof BsonRegExp) throw refused('a regular expression in $in (_.in, _.nin) is not kept here');
    if (isPlainObject(item) && Object.keys(item)[0]?.startsWith('$')) throw refused('cannot nest $ under $in');
    if (['string', 'number', 'boolean'].includes(typeof item)) scalars.add(item);
    else others.push(equals(item));
  }
  return (value) => scalars.has(value) || others.some((test) => test(value));
}

/** Of the whole part of a number; the remainder has the sign of the dividend. */
function modulo(argument: unknown): Test {
  if (!Array.isArray(argument)) throw refused('malformed mod, needs to be an array');
  if (argument.length !== 2)
    throw refused(`malformed mod, ${argument.length < 2 ? 'not enough' : 'too many'} elements`);
  const [divisor, remainder] = (argument as unknown[]).map((part) => {
    if (typeof part !== 'number' || !Number.isFinite(part)) throw refused('malformed mod, not a number');
    return Math.trunc(part);
  }) as [number, number];
  if (divisor === 0) throw refused('divisor cannot be 0');
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && (Math.trunc(value) % divisor) + 0 === remainder + 0;
}
