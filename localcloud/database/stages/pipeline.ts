import { isPlainObject } from '../document';
import { refused } from '../errors';
import { compileExpression, valueAt } from '../expression/compile';
import type { Scope } from '../expression/operator';
import { checkVariable } from '../expression/control';
import { compileMatch } from '../query/match';
import { sorted, type Order } from '../query/order';
import { compareValues, typeName } from '../values';
import { checkNames, compileBucket, compileBucketAuto, compileGroup, type Rows } from './group';
import { compileAddFields, compileProject, type Transform } from './project';

export interface Stage {
  key: string;
  value: unknown;
}

/** Where a `$lookup` finds documents. */
export interface Sources {
  /** All documents of a collection. @throws CloudBaseError when there is none of that name */
  all: (collection: string) => Rows;
  /** Those of which the field equals the value, or one of them when it is a list. */
  equal: (collection: string, field: string, value: unknown) => Rows;
}

export type Run = (rows: Rows, variables: Scope['variables']) => Rows;
type Compile = (value: unknown, names: ReadonlySet<string>, sources: Sources) => Run;

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Compiles the stages of an aggregation. The documents that go in are never changed.
 * @throws CloudBaseError DATABASE_REQUEST_FAILED for stages and arguments that the platform or this gateway does not know
 */
export function compilePipeline(stages: readonly Stage[], sources: Sources, names = NO_NAMES): Run {
  const runs = stages.map(({ key, value }) => {
    const compile = Object.hasOwn(STAGES, key) ? STAGES[key] : undefined;
    if (!compile) throw refused(`Unrecognized pipeline stage name: '${key}'`);
    return compile(value, names, sources);
  });
  return (rows, variables) => runs.reduce<Rows>((between, run) => run(between, variables), rows);
}

const each =
  (transform: Transform): Run =>
  (rows, variables) =>
    rows.map((row) => transform(row, variables));

const STAGES: Readonly<Record<string, Compile>> = {
  $match: (value, names) => {
    if (!isPlainObject(value)) throw refused('the match filter must be an expression in an object');
    const matches = compileMatch(value, names);
    return (rows, variables) => rows.filter((row) => matches(row, variables));
  },
  $project: (value, names) => each(compileProject(value, names)),
  $addFields: (value, names) => each(compileAddFields(value, names)),
  $group: compileGroup,
  $bucket: compileBucket,
  $bucketAuto: compileBucketAuto,
  $limit: (value) => {
    const limit = count(value, '$limit');
    if (limit === 0) throw refused('the limit must be positive');
    return (rows) => rows.slice(0, limit);
  },
  $skip: (value) => {
    const skip = count(value, '$skip');
    return (rows) => rows.slice(skip);
  },
  $sort: (value) => {
    const order = checkSort(value);
    return (rows) => sorted(rows, order);
  },
  $count: (value) => {
    if (typeof value !== 'string' || value === '' || value.startsWith('$') || value.includes('.')) {
      throw refused('the count field must be a non-empty string without . and without $ at its beginning');
    }
    return (rows) => (rows.length === 0 ? [] : [{ [value]: rows.length }]);
  },
  $sample: (value) => {
    if (!isPlainObject(value)) throw refused('the $sample stage specification must be an object');
    checkNames(value, ['size'], '$sample');
    const size = count(value['size'], '$sample size');
    return (rows) => shuffled(rows).slice(0, size);
  },
  $replaceRoot: (value, names) => {
    if (!isPlainObject(value)) throw refused('expected an object as specification for $replaceRoot stage');
    checkNames(value, ['newRoot'], '$replaceRoot');
    const root = compileExpression(value['newRoot'], names);
    return each((document, variables) => {
      const made = root({ root: document, variables });
      if (!isPlainObject(made)) {
        throw refused(
          `'newRoot' expression must evaluate to an object, but resulting value was of type ${typeName(made)}`,
        );
      }
      return made;
    });
  },
  $sortByCount: (value, names) => {
    const isPath = typeof value === 'string' && value.startsWith('$');
    const isExpression = isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true;
    if (!isPath && !isExpression) {
      throw refused('the sortByCount field must be a $-prefixed path or an expression in an object');
    }
    const group = compileGroup({ _id: value, count: { $sum: 1 } }, names);
    return (rows, variables) => sorted(group(rows, variables), { count: -1 });
  },
  $unwind: compileUnwind,
  $lookup: compileLookup,
};

function compileUnwind(value: unknown): Run {
  const options = isPlainObject(value) ? value : { path: value };
  checkNames(options, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'], '$unwind');
  const { path, includeArrayIndex: indexField, preserveNullAndEmptyArrays: keep = false } = options;
  if (typeof path !== 'string') throw refused('expected a string as the path for $unwind stage');
  if (!path.startsWith('$') || path.startsWith('$$')) {
    throw refused(`path option to $unwind stage should be prefixed with a '$': ${path}`);
  }
  if (typeof keep !== 'boolean') throw refused('expected a boolean for preserveNullAndEmptyArrays');
  if (indexField !== undefined && (typeof indexField !== 'string' || indexField === '' || indexField.startsWith('$'))) {
    throw refused('expected a non-empty string without $ at its beginning for includeArrayIndex');
  }
  const fields = path.slice(1).split('.');
  const put = (row: Record<string, unknown>, item: unknown, index: number | null): Record<string, unknown> => {
    const made = replaced(row, fields, item);
    return typeof indexField === 'string' ? replaced(made, indexField.split('.'), index) : made;
  };
  return (rows) =>
    rows.flatMap((row) => {
      const inner = fields.reduce<unknown>((place, field) => (isPlainObject(place) ? place[field] : undefined), row);
      if (Array.isArray(inner) && inner.length > 0) return inner.map((item: unknown, at) => put(row, item, at));
      if (!Array.isArray(inner) && inner !== null && inner !== undefined) return [put(row, inner, null)];
      return keep ? [put(row, inner === null ? null : undefined, null)] : [];
    });
}

/** A copy with another value at a path; undefined takes the field away. */
function replaced(row: Record<string, unknown>, path: readonly string[], value: unknown): Record<string, unknown> {
  const [field = '', ...rest] = path;
  const copy = { ...row };
  const inner = copy[field];
  if (rest.length > 0) copy[field] = replaced(isPlainObject(inner) ? inner : {}, rest, value);
  else if (value === undefined) Reflect.deleteProperty(copy, field);
  else copy[field] = value;
  return copy;
}

function compileLookup(value: unknown, names: ReadonlySet<string>, sources: Sources): Run {
  if (!isPlainObject(value)) throw refused('the $lookup specification must be an object');
  checkNames(value, ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'], '$lookup');
  const { from, as, localField, foreignField, pipeline } = value;
  if (typeof from !== 'string' || typeof as !== 'string' || as === '' || as.startsWith('$')) {
    throw refused("$lookup needs the strings 'from' and 'as'");
  }
  const target = as.split('.');
  sources.all(from);
  if (pipeline === undefined) {
    if (typeof localField !== 'string' || typeof foreignField !== 'string') {
      throw refused("$lookup needs 'localField' and 'foreignField', or a 'pipeline'");
    }
    if ('let' in value) throw refused("$lookup with 'let' needs a 'pipeline'");
    const path = localField.split('.');
    return (rows) =>
      rows.map((row) => replaced(row, target, sources.equal(from, foreignField, valueAt(row, path, 0) ?? null)));
  }
  if (localField !== undefined || foreignField !== undefined) {
    throw refused("$lookup with 'pipeline' may not specify 'localField' or 'foreignField'");
  }
  if (!Array.isArray(pipeline)) throw refused("$lookup: 'pipeline' must be a list of stages");
  const given = value['let'] ?? {};
  if (!isPlainObject(given)) throw refused("$lookup: 'let' must be an object");
  const bound = Object.entries(given).map(
    ([name, expression]) => [checkVariable(name), compileExpression(expression, names)] as const,
  );
  const inner = compilePipeline(pipeline.map(stageOf), sources, new Set([...names, ...bound.map(([name]) => name)]));
  return (rows, variables) =>
    rows.map((root) => {
      const own = Object.fromEntries(bound.map(([name, evaluate]) => [name, evaluate({ root, variables })]));
      return replaced(root, target, inner(sources.all(from), { ...variables, ...own }));
    });
}

function stageOf(stage: unknown): Stage {
  const [key, ...more] = isPlainObject(stage) ? Object.keys(stage) : [];
  if (key === undefined || more.length > 0) {
    throw refused('A pipeline stage specification object must contain exactly one field.');
  }
  return { key, value: (stage as Record<string, unknown>)[key] };
}

/** @throws CloudBaseError unless every field is given 1 or -1 */
function checkSort(value: unknown): Order {
  if (!isPlainObject(value)) throw refused('the $sort key specification must be an object');
  const directions = Object.values(value);
  if (directions.length === 0) throw refused('$sort stage must have at least one sort key');
  if (!directions.every((direction) => compareValues(direction, 1) === 0 || compareValues(direction, -1) === 0)) {
    throw refused('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  }
  return value as Order;
}

function count(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw refused(`${what} must be a whole number, 0 or more`);
  }
  return value;
}

function shuffled(rows: Rows): Rows {
  const copy = [...rows];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as Rows[number], copy[at] as Rows[number]];
  }
  return copy;
}
