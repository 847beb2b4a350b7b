import { isPlainObject } from '../document';
import { refused } from '../errors';
import { best } from '../expression/arithmetic';
import { compileExpression } from '../expression/compile';
import type { Evaluate, Scope } from '../expression/operator';
import { mergeObjects } from '../expression/control';
import { deviation, mean, total } from '../expression/totals';
import { compareValues, valueKey } from '../values';

const numbers = (values: readonly unknown[]): number[] =>
  values.filter((value): value is number => typeof value === 'number');

/** What becomes of the values of a group; undefined among them is a missing one. */
const ACCUMULATORS: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  $sum: (values) => total(numbers(values)),
  $avg: (values) => mean(numbers(values)),
  $min: (values) => best(values, -1) ?? null,
  $max: (values) => best(values, 1) ?? null,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => [
    ...new Map(values.filter((value) => value !== undefined).map((value) => [valueKey(value), value])).values(),
  ],
  $stdDevPop: (values) => deviation(numbers(values), 0),
  $stdDevSamp: (values) => deviation(numbers(values), 1),
  $mergeObjects: mergeObjects,
};

interface Field {
  name: string;
  evaluate: Evaluate;
  finish: (values: readonly unknown[]) => unknown;
}

/** Accumulators as in `$group`: `{ field: { $sum: … } }`. @throws CloudBaseError when one is none */
export function compileAccumulators(spec: Record<string, unknown>, names: ReadonlySet<string>): Field[] {
  return Object.entries(spec).map(([name, value]) => {
    if (name.includes('.')) throw refused(`The field name '${name}' cannot contain '.'`);
    if (name.startsWith('$')) throw refused(`The field name '${name}' cannot be an operator name`);
    const [operator, ...more] = isPlainObject(value) ? Object.keys(value) : [];
    if (operator === undefined || !operator.startsWith('$')) {
      throw refused(`The field '${name}' must be an accumulator object`);
    }
    if (more.length > 0) throw refused(`The field '${name}' must specify one accumulator`);
    const finish = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
    if (!finish) throw refused(`unknown group operator '${operator}'`);
    const argument = (value as Record<string, unknown>)[operator];
    const list = Array.isArray(argument) ? (argument as unknown[]) : undefined;
    if (list && list.length !== 1) throw refused(`The ${operator} accumulator is a unary operator`);
    return { name, evaluate: compileExpression(list ? list[0] : argument, names), finish };
  });
}

export type Rows = readonly Record<string, unknown>[];

/** One document of the values that the documents of a group have. */
export function accumulate(
  fields: readonly Field[],
  members: Rows,
  variables: Scope['variables'],
): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, evaluate, finish }) => [name, finish(members.map((root) => evaluate({ root, variables })))]),
  );
}

/** `$group`. Groups come in the order in which they are first met. */
export function compileGroup(
  spec: unknown,
  names: ReadonlySet<string>,
): (rows: Rows, variables: Scope['variables']) => Rows {
  if (!isPlainObject(spec)) throw refused("a group's fields must be specified in an object");
  if (!('_id' in spec)) throw refused('a group specification must include an _id');
  const { _id, ...rest } = spec;
  const identify = compileExpression(_id, names);
  const fields = compileAccumulators(rest, names);
  return (rows, variables) => {
    const groups = new Map<string, { id: unknown; members: Record<string, unknown>[] }>();
    for (const root of rows) {
      const id = identify({ root, variables }) ?? null;
      const key = valueKey(id);
      const group = groups.get(key);
      if (group) group.members.push(root);
      else groups.set(key, { id, members: [root] });
    }
    return [...groups.values()].map(({ id, members }) => ({ _id: id, ...accumulate(fields, members, variables) }));
  };
}

/**
 * `$bucket`: by boundaries, the lower one inclusive; only buckets that hold something, in their order.
 * @throws CloudBaseError when a value is in none and there is no default
 */
export function compileBucket(
  spec: unknown,
  names: ReadonlySet<string>,
): (rows: Rows, variables: Scope['variables']) => Rows {
  if (!isPlainObject(spec)) throw refused('Argument to $bucket stage must be an object');
  const { groupBy, boundaries, default: otherwise, output = { count: { $sum: 1 } } } = spec;
  checkNames(spec, ['groupBy', 'boundaries', 'default', 'output'], '$bucket');
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw refused("The $bucket 'boundaries' field must have at least 2 values");
  }
  const bounds = boundaries as unknown[];
  if (bounds.some((bound, at) => at > 0 && compareValues(bounds[at - 1], bound) >= 0)) {
    throw refused("The 'boundaries' option to $bucket must be sorted in ascending order");
  }
  if (!isPlainObject(output)) throw refused("The $bucket 'output' field must be an object");
  const by = compileGroupBy(groupBy, names, '$bucket');
  const fields = compileAccumulators(output, names);
  const last = bounds.at(-1);
  const bucketOf = (value: unknown): unknown => {
    const at = bounds.findLastIndex((bound) => compareValues(bound, value) <= 0);
    if (at >= 0 && compareValues(value, last) < 0) return bounds[at];
    if (otherwise === undefined) {
      throw refused('$switch could not find a matching branch for an input, and no default was specified.');
    }
    return otherwise;
  };
  return (rows, variables) => {
    const buckets = new Map<string, { id: unknown; members: Record<string, unknown>[] }>();
    for (const root of rows) {
      const id = bucketOf(by({ root, variables }));
      const key = valueKey(id);
      const bucket = buckets.get(key) ?? { id, members: [] };
      bucket.members.push(root);
      buckets.set(key, bucket);
    }
    return [...buckets.values()]
      .sort((a, b) => compareValues(a.id, b.id))
      .map(({ id, members }) => ({ _id: id, ...accumulate(fields, members, variables) }));
  };
}

/** `$bucketAuto` without granularity: so many buckets of about the same size; equal values stay together. */
export function compileBucketAuto(
  spec: unknown,
  names: ReadonlySet<string>,
): (rows: Rows, variables: Scope['variables']) => Rows {
  if (!isPlainObject(spec)) throw refused('The argument to $bucketAuto must be an object');
  const { groupBy, buckets, output = { count: { $sum: 1 } } } = spec;
  if ('granularity' in spec) throw refused("the option 'granularity' of $bucketAuto is not kept here");
  checkNames(spec, ['groupBy', 'buckets', 'output'], '$bucketAuto');
  if (typeof buckets !== 'number' || !Number.isInteger(buckets) || buckets < 1) {
    throw refused("The $bucketAuto 'buckets' field must be a whole number greater than 0");
  }
  if (!isPlainObject(output)) throw refused("The $bucketAuto 'output' field must be an object");
  const by = compileGroupBy(groupBy, names, '$bucketAuto');
  const fields = compileAccumulators(output, names);
  return (rows, variables) => {
    const valued = rows.map((root) => ({ root, value: by({ root, variables }) ?? null }));
    valued.sort((a, b) => compareValues(a.value, b.value));
    const size = Math.max(1, Math.round(valued.length / buckets));
    const made: { from: unknown; members: typeof valued }[] = [];
    for (let start = 0; start < valued.length;) {
      let end = made.length === buckets - 1 ? valued.length : Math.min(valued.length, start + size);
      while (end < valued.length && compareValues(valued[end]?.value, valued[end - 1]?.value) === 0) end += 1;
      made.push({ from: valued[start]?.value, members: valued.slice(start, end) });
      start = end;
    }
    return made.map(({ from, members }, at) => ({
      _id: { min: from, max: made[at + 1]?.from ?? members.at(-1)?.value },
      ...accumulate(
        fields,
        members.map(({ root }) => root),
        variables,
      ),
    }));
  };
}

function compileGroupBy(groupBy: unknown, names: ReadonlySet<string>, stage: string): Evaluate {
  const isPath = typeof groupBy === 'string' && groupBy.startsWith('$');
  if (!isPath && !isPlainObject(groupBy)) {
    throw refused(`The ${stage} 'groupBy' field must be a field path beginning with $ or an expression object`);
  }
  return compileExpression(groupBy, names);
}

/** @throws CloudBaseError for options that a stage does not know */
export function checkNames(spec: Record<string, unknown>, known: readonly string[], stage: string): void {
  const unknown = Object.keys(spec).find((name) => !known.includes(name));
  if (unknown !== undefined) throw refused(`Unrecognized option to ${stage}: ${unknown}.`);
}
