import { isPlainObject } from '../document';
import { refused } from '../errors';
import { compareValues, equalValues, isTrue, typeName, valueKey } from '../values';
import { isNullish, named, operator, type Operator } from './operator';
import { checkVariable } from './control';

function arrayOf(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw refused(`${what} must be an array, but was of type: ${typeName(value)}`);
  return value as unknown[];
}

/** A whole number of 32 bits. */
function whole(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > 2 ** 31) {
    throw refused(`${what} must be a whole number of 32 bits, found ${typeName(value)}`);
  }
  return value;
}

function at(array: unknown, index: unknown): unknown {
  if (isNullish(array) || isNullish(index)) return null;
  const items = arrayOf(array, "$arrayElemAt's first argument");
  return items.at(whole(index, "$arrayElemAt's second argument"));
}

function slice(values: readonly unknown[]): unknown {
  if (values.some(isNullish)) return null;
  const items = arrayOf(values[0], "$slice's first argument");
  const first = whole(values[1], 'the second argument to $slice');
  if (values.length === 2) return first < 0 ? items.slice(first) : items.slice(0, first);
  const count = whole(values[2], 'the third argument to $slice');
  if (count <= 0) throw refused('Third argument to $slice must be positive: ' + String(count));
  const start = first < 0 ? Math.max(0, items.length + first) : first;
  return items.slice(start, start + count);
}

function indexOf(values: readonly unknown[]): unknown {
  const [array, wanted, from = 0, to = Infinity] = values;
  if (isNullish(array)) return null;
  const items = arrayOf(array, "$indexOfArray's first argument");
  const start = boundary(from, '$indexOfArray');
  const end = Math.min(items.length, to === Infinity ? Infinity : boundary(to, '$indexOfArray'));
  for (let index = start; index < end; index += 1) if (equalValues(items[index], wanted)) return index;
  return -1;
}

/** Where a search begins or ends. */
export function boundary(value: unknown, name: string): number {
  const index = whole(value, `${name}: an index`);
  if (index < 0) throw refused(`${name} requires a nonnegative index, found: ${index}`);
  return index;
}

function range([from, to, by = 1]: readonly unknown[]): unknown {
  const [start, end, step] = [whole(from, '$range: start'), whole(to, '$range: end'), whole(by, '$range: step')];
  if (step === 0) throw refused('$range requires a non-zero step value');
  return Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, index) => start + index * step);
}

function arrayToObject([array]: readonly unknown[]): unknown {
  if (isNullish(array)) return null;
  const result: Record<string, unknown> = {};
  for (const item of arrayOf(array, '$arrayToObject: the input')) {
    const [key, value, more] = Array.isArray(item)
      ? (item as unknown[])
      : isPlainObject(item) && Object.keys(item).sort().join() === 'k,v'
        ? [item['k'], item['v']]
        : [];
    if (typeof key !== 'string' || more !== undefined || (Array.isArray(item) && item.length !== 2)) {
      throw refused("$arrayToObject requires arrays of two or objects with just the keys 'k' and 'v', k a string");
    }
    result[key] = value;
  }
  return result;
}

/** Filter, map and reduce over the input with a variable for the element; a null input gives null. */
const filter: Operator = (argument, compile, name) => {
  const { input, as = 'this', cond } = named(argument, name, ['input', 'cond'], ['as']);
  const variable = checkVariable(as);
  const [items, test] = [compile(input), compile(cond, variable)];
  return (scope) => {
    const array = items(scope);
    if (isNullish(array)) return null;
    return arrayOf(array, 'input to $filter').filter((item) =>
      isTrue(test({ ...scope, variables: { ...scope.variables, [variable]: item } })),
    );
  };
};

const map: Operator = (argument, compile, name) => {
  const { input, as = 'this', in: body } = named(argument, name, ['input', 'in'], ['as']);
  const variable = checkVariable(as);
  const [items, inner] = [compile(input), compile(body, variable)];
  return (scope) => {
    const array = items(scope);
    if (isNullish(array)) return null;
    return arrayOf(array, 'input to $map').map(
      (item) => inner({ ...scope, variables: { ...scope.variables, [variable]: item } }) ?? null,
    );
  };
};

const reduce: Operator = (argument, compile, name) => {
  const { input, initialValue, in: body } = named(argument, name, ['input', 'initialValue', 'in']);
  const [items, initial, inner] = [compile(input), compile(initialValue), compile(body, 'value', 'this')];
  return (scope) => {
    const array = items(scope);
    if (isNullish(array)) return null;
    return arrayOf(array, 'input to $reduce').reduce(
      (value, item) => inner({ ...scope, variables: { ...scope.variables, value, this: item } }),
      initial(scope),
    );
  };
};

const zip: Operator = (argument, compile, name) => {
  const {
    inputs,
    useLongestLength = false,
    defaults,
  } = named(argument, name, ['inputs'], ['useLongestLength', 'defaults']);
  if (!Array.isArray(inputs) || inputs.length === 0) throw refused('$zip requires at least one input array');
  if (typeof useLongestLength !== 'boolean') throw refused('useLongestLength must be a bool');
  if (defaults !== undefined && !useLongestLength) {
    throw refused('cannot specify defaults unless useLongestLength is true');
  }
  if (defaults !== undefined && (!Array.isArray(defaults) || defaults.length !== inputs.length)) {
    throw refused('defaults and inputs must have the same length');
  }
  const arrays = inputs.map((input: unknown) => compile(input));
  const fill = (Array.isArray(defaults) ? (defaults as unknown[]) : []).map((value) => compile(value));
  return (scope) => {
    const given = arrays.map((array) => array(scope));
    if (given.some(isNullish)) return null;
    const lists = given.map((list) => arrayOf(list, '$zip: an input'));
    const lengths = lists.map(({ length }) => length);
    const length = useLongestLength ? Math.max(...lengths) : Math.min(...lengths);
    return Array.from({ length }, (_, index) =>
      lists.map((list, column) => (index < list.length ? list[index] : fill[column]?.(scope)) ?? null),
    );
  };
};

/** The values of an array without those that are equal to one before, in BSON's order. */
const distinct = (values: readonly unknown[]): unknown[] =>
  [...new Map(values.map((value) => [valueKey(value), value])).values()].sort(compareValues);
const keys = (values: readonly unknown[]): Set<string> => new Set(values.map(valueKey));

const sets = (values: readonly unknown[], name: string): unknown[][] =>
  values.map((value) => arrayOf(value, `All operands of ${name}`));

export const ARRAYS: Readonly<Record<string, Operator>> = {
  $arrayElemAt: operator(2, 2, ([array, index]) => at(array, index)),
  $arrayToObject: operator(1, 1, arrayToObject),
  $concatArrays: operator(0, Infinity, (values) =>
    values.some(isNullish) ? null : sets(values, '$concatArrays').flat(1),
  ),
  $filter: filter,
  $in: operator(2, 2, ([value, array]) => {
    if (!Array.isArray(array)) {
      throw refused(`$in requires an array as a second argument, found: ${typeName(array)}`);
    }
    return array.some((item) => equalValues(item, value));
  }),
  $indexOfArray: operator(2, 4, indexOf),
  $isArray: operator(1, 1, ([value]) => Array.isArray(value)),
  $map: map,
  $objectToArray: operator(1, 1, ([value]) => {
    if (isNullish(value)) return null;
    if (!isPlainObject(value)) throw refused(`$objectToArray requires a document input, found: ${typeName(value)}`);
    return Object.entries(value).map(([k, v]) => ({ k, v }));
  }),
  $range: operator(2, 3, range),
  $reduce: reduce,
  $reverseArray: operator(1, 1, ([array]) =>
    isNullish(array) ? null : [...arrayOf(array, 'The argument to $reverseArray')].reverse(),
  ),
  $size: operator(1, 1, ([array]) => arrayOf(array, 'The argument to $size').length),
  $slice: operator(2, 3, slice),
  $zip: zip,
  $allElementsTrue: operator(1, 1, ([array]) => arrayOf(array, "$allElementsTrue's argument").every(isTrue)),
  $anyElementTrue: operator(1, 1, ([array]) => arrayOf(array, "$anyElementTrue's argument").some(isTrue)),
  $setDifference: operator(2, 2, (values, name) => {
    if (values.some(isNullish)) return null;
    const [one = [], other = []] = sets(values, name);
    const known = keys(other);
    return distinct(one).filter((value) => !known.has(valueKey(value)));
  }),
  $setEquals: operator(2, Infinity, (values, name) => {
    const [first, ...others] = sets(values, name).map(keys);
    return others.every((other) => other.size === first?.size && [...other].every((key) => first.has(key)));
  }),
  $setIntersection: operator(0, Infinity, (values, name) => {
    if (values.some(isNullish)) return null;
    const [first = [], ...others] = sets(values, name);
    const known = others.map(keys);
    return distinct(first).filter((value) => known.every((other) => other.has(valueKey(value))));
  }),
  $setIsSubset: operator(2, 2, (values, name) => {
    const [one = [], other = []] = sets(values, name);
    const known = keys(other);
    return one.every((value) => known.has(valueKey(value)));
  }),
  $setUnion: operator(0, Infinity, (values, name) =>
    values.some(isNullish) ? null : distinct(sets(values, name).flat(1)),
  ),
};
