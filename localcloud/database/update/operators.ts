import { checkFieldNames, isPlainObject } from '../document';
import { refused } from '../errors';
import { compileField, compileMatch, isOperators } from '../query/match';
import { sorted, type Order } from '../query/order';
import { BsonRegExp } from '../regexp';
import { compareValues, equalValues, typeName } from '../values';

/** The new value of a field (undefined: it goes); the very same one when nothing changes. `id` is for messages. */
export type Change = (current: unknown, id: unknown) => unknown;

/** Just those that Tencent's SDK exports (db.command); others are refused. */
export const OPERATORS: Readonly<Record<string, (argument: unknown, path: string) => Change>> = {
  $set: (argument) => (current) => (current !== undefined && equalValues(current, argument) ? current : argument),
  $unset: () => () => undefined,
  $inc: (argument, path) => arithmetic('$inc', argument, path, (current, amount) => current + amount),
  $mul: (argument, path) => arithmetic('$mul', argument, path, (current, factor) => current * factor),
  $min: (argument) => (current) => (current === undefined || compareValues(argument, current) < 0 ? argument : current),
  $max: (argument) => (current) => (current === undefined || compareValues(argument, current) > 0 ? argument : current),
  $rename: () => (current) => current,
  $bit: bit,
  $push: push,
  $addToSet: (argument, path) => {
    const each = isPlainObject(argument) && '$each' in argument ? argument['$each'] : [argument];
    if (!Array.isArray(each))
      throw refused(`The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`);
    checkFieldNames(each);
    return (current, id) => {
      const list = current === undefined ? [] : arrayAt(current, path, id);
      const added = (each as unknown[]).filter(
        (item, at) =>
          !list.some((known) => equalValues(known, item)) &&
          !each.slice(0, at).some((known: unknown) => equalValues(known, item)),
      );
      return added.length === 0 && current !== undefined ? current : [...list, ...added];
    };
  },
  $pop: (argument, path) => {
    if (argument !== 1 && argument !== -1) throw refused(`$pop expects 1 or -1, found: ${JSON.stringify(argument)}`);
    return (current, id) => {
      if (current === undefined) return undefined;
      const list = arrayAt(current, path, id);
      if (list.length === 0) return current;
      return argument === 1 ? list.slice(0, -1) : list.slice(1);
    };
  },
  $pull: (argument, path) => without(path, pulled(argument)),
  $pullAll: (argument, path) => {
    if (!Array.isArray(argument))
      throw refused(`$pullAll requires an array argument but was given a ${typeName(argument)}`);
    return without(path, (item) => argument.some((wanted) => equalValues(item, wanted)));
  },
};

function arithmetic(
  operator: string,
  argument: unknown,
  path: string,
  work: (current: number, argument: number) => number,
): Change {
  const verb = operator === '$inc' ? 'increment' : 'multiply';
  if (typeof argument !== 'number') throw refused(`Cannot ${verb} with non-numeric argument: {${path}}`);
  return (current, id) => {
    if (current === undefined) return operator === '$inc' ? argument : 0;
    if (typeof current !== 'number') {
      throw refused(
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(id)}} has the field '${path}' of non-numeric type ${typeName(current)}`,
      );
    }
    return work(current, argument);
  };
}

const BITS: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

function bit(argument: unknown, path: string): Change {
  if (!isPlainObject(argument) || Object.keys(argument).length === 0) {
    throw refused(`The $bit modifier needs an object like {${path}: {and: 1}}`);
  }
  const steps = Object.entries(argument).map(([name, mask]) => {
    const work = Object.hasOwn(BITS, name) ? BITS[name] : undefined;
    if (!work) throw refused(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    if (!Number.isSafeInteger(mask)) throw refused('The $bit modifier field must be an Integer(32/64 bit)');
    return { work, mask: BigInt(mask as number) };
  });
  return (current = 0, id) => {
    if (!Number.isSafeInteger(current)) {
      throw refused(
        `Cannot apply $bit to a value of non-integral type. {_id: ${JSON.stringify(id)}} has the field '${path}'`,
      );
    }
    return Number(steps.reduce((value, { work, mask }) => work(value, mask), BigInt(current as number)));
  };
}

function arrayAt(current: unknown, path: string, id: unknown): unknown[] {
  if (!Array.isArray(current)) {
    throw refused(
      `The field '${path}' must be an array but is of type ${typeName(current)} in document {_id: ${JSON.stringify(id)}}`,
    );
  }
  return current as unknown[];
}

function push(argument: unknown, path: string): Change {
  const options: Record<string, unknown> =
    isPlainObject(argument) && '$each' in argument ? argument : { $each: [argument] };
  const { $each: each, $position: position, $slice: slice, $sort: sort } = options;
  const unknown = Object.keys(options).find((name) => !['$each', '$position', '$slice', '$sort'].includes(name));
  if (unknown !== undefined) throw refused(`Unrecognized clause in $push: ${unknown}`);
  if (!Array.isArray(each))
    throw refused(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`);
  checkFieldNames(each);
  const place = wholeOrNone(position, '$position');
  const length = wholeOrNone(slice, '$slice');
  const order = pushOrder(sort);
  return (current, id) => {
    const list = current === undefined ? [] : arrayAt(current, path, id);
    const at = place === undefined ? list.length : place < 0 ? Math.max(0, list.length + place) : place;
    const grown = [...list.slice(0, at), ...(each as unknown[]), ...list.slice(at)];
    const ordered = order(grown);
    const cut = length === undefined ? ordered : length < 0 ? ordered.slice(length) : ordered.slice(0, length);
    return current !== undefined && equalValues(cut, list) ? current : cut;
  };
}

function wholeOrNone(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw refused(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
  }
  return value;
}

/** `$sort` of a `$push`: 1 or -1 by the elements themselves, or fields with 1 or -1. */
function pushOrder(sort: unknown): (list: unknown[]) => unknown[] {
  if (sort === undefined || sort === null) return (list) => list;
  if (sort === 1 || sort === -1) return (list) => [...list].sort((a, b) => compareValues(a, b) * sort);
  const fields = isPlainObject(sort) ? Object.values(sort) : [];
  if (fields.length === 0 || !fields.every((direction) => direction === 1 || direction === -1)) {
    throw refused('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  }
  return (list) => sorted(list, sort as Order);
}

/** Which elements a `$pull` takes: those that are equal, or that the condition holds for. Fields are asked of objects only. */
function pulled(condition: unknown): (item: unknown) => boolean {
  if (isPlainObject(condition)) {
    const first = Object.keys(condition)[0];
    const ofFields =
      !isOperators(condition) || (first !== undefined && ['$and', '$or', '$nor', '$expr'].includes(first));
    if (ofFields) {
      const matches = compileMatch(condition);
      return (item) => isPlainObject(item) && matches(item);
    }
  } else if (!(condition instanceof BsonRegExp)) return (item) => equalValues(item, condition);
  const matches = compileField('item', condition);
  return (item) => matches({ item });
}

function without(path: string, goes: (item: unknown) => boolean): Change {
  return (current, id) => {
    if (current === undefined) return undefined;
    const list = arrayAt(current, path, id);
    const left = list.filter((item) => !goes(item));
    return left.length === list.length ? current : left;
  };
}
