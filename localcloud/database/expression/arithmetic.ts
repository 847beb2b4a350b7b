import { refused } from '../errors';
import { compareValues, typeName } from '../values';
import { isNullish, operator, type Operator } from './operator';
import { deviation, mean, total } from './totals';

/** A function of one number; null and missing give null. */
function numeric(work: (value: number, name: string) => number): Operator {
  return operator(1, 1, ([value], name) => {
    if (isNullish(value)) return null;
    if (typeof value !== 'number') throw refused(`${name} only supports numeric types, not ${typeName(value)}`);
    return work(value, name);
  });
}

/** A function of two numbers; null and missing give null. */
function binary(work: (a: number, b: number, name: string) => number): Operator {
  return operator(2, 2, ([a, b], name) => {
    if (isNullish(a) || isNullish(b)) return null;
    if (typeof a !== 'number' || typeof b !== 'number') {
      throw refused(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
    }
    return work(a, b, name);
  });
}

const positive = (value: number, name: string): number => {
  if (value <= 0) throw refused(`${name}'s argument must be a positive number, but is ${value}`);
  return value;
};

function add(values: readonly unknown[]): unknown {
  if (values.some(isNullish)) return null;
  const wrong = values.find((value) => typeof value !== 'number' && !(value instanceof Date));
  if (wrong !== undefined) throw refused(`$add only supports numeric or date types, not ${typeName(wrong)}`);
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 1) throw refused('only one date allowed in an $add expression');
  const sum = total(values.filter((value) => typeof value === 'number'));
  return dates[0] ? new Date(dates[0].getTime() + Math.round(sum)) : sum;
}

function subtract(a: unknown, b: unknown): unknown {
  if (isNullish(a) || isNullish(b)) return null;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof Date && typeof b === 'number') return new Date(a.getTime() - Math.round(b));
  throw refused(`cant $subtract a ${typeName(b)} from a ${typeName(a)}`);
}

const comparison = (holds: (order: number) => boolean): Operator =>
  operator(2, 2, ([a, b]) => holds(compareValues(a, b)));

/** One argument that is an array stands for its elements. */
const spread = (values: readonly unknown[]): readonly unknown[] =>
  values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values;
const numbersOf = (values: readonly unknown[]): number[] =>
  spread(values).filter((value): value is number => typeof value === 'number');
const extreme = (direction: 1 | -1): Operator =>
  operator(1, Infinity, (values) => best(spread(values), direction) ?? null);

/** The least (-1) or greatest (1) of the values that are neither null nor missing; undefined without any. */
export function best(values: readonly unknown[], direction: 1 | -1): unknown {
  return values.reduce<unknown>((chosen, value) => {
    if (isNullish(value)) return chosen;
    return chosen === undefined || compareValues(value, chosen) * direction > 0 ? value : chosen;
  }, undefined);
}

export const ARITHMETIC: Readonly<Record<string, Operator>> = {
  $abs: numeric(Math.abs),
  $ceil: numeric(Math.ceil),
  $floor: numeric(Math.floor),
  $trunc: numeric(Math.trunc),
  $exp: numeric(Math.exp),
  $ln: numeric((value, name) => Math.log(positive(value, name))),
  $log10: numeric((value, name) => Math.log10(positive(value, name))),
  $sqrt: numeric((value) => {
    if (value < 0) throw refused("$sqrt's argument must be greater than or equal to 0");
    return Math.sqrt(value);
  }),
  $log: binary((value, base, name) => {
    if (base <= 0 || base === 1) throw refused(`$log's base must be a positive number not equal to 1, but is ${base}`);
    return Math.log(positive(value, name)) / Math.log(base);
  }),
  $pow: binary((base, exponent) => {
    if (base === 0 && exponent < 0) throw refused('$pow cannot take a base of 0 and a negative exponent');
    return base ** exponent;
  }),
  $divide: binary((a, b) => {
    if (b === 0) throw refused("can't $divide by zero");
    return a / b;
  }),
  $mod: binary((a, b) => {
    if (b === 0) throw refused("can't $mod by zero");
    return a % b;
  }),
  $add: operator(0, Infinity, add),
  $subtract: operator(2, 2, ([a, b]) => subtract(a, b)),
  $multiply: operator(0, Infinity, (values) => {
    if (values.some(isNullish)) return null;
    return values.reduce<number>((product, value) => {
      if (typeof value !== 'number') throw refused(`$multiply only supports numeric types, not ${typeName(value)}`);
      return product * value;
    }, 1);
  }),
  $cmp: operator(2, 2, ([a, b]) => Math.sign(compareValues(a, b))),
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $sum: operator(1, Infinity, (values) => total(numbersOf(values))),
  $avg: operator(1, Infinity, (values) => mean(numbersOf(values))),
  $max: extreme(1),
  $min: extreme(-1),
  $stdDevPop: operator(1, Infinity, (values) => deviation(numbersOf(values), 0)),
  $stdDevSamp: operator(1, Infinity, (values) => deviation(numbersOf(values), 1)),
};
