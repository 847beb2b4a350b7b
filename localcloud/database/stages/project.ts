import { isPlainObject } from '../document';
import { refused } from '../errors';
import { checkFieldName, compileExpression } from '../expression/compile';
import type { Evaluate, Scope } from '../expression/operator';

/** Makes a document of a document; the given one stays as it is. */
export type Transform = (document: Record<string, unknown>, variables: Scope['variables']) => Record<string, unknown>;

/** What becomes of one field. */
type Node = 'keep' | 'drop' | { compute: Evaluate } | { children: Map<string, Node> };
type Children = Map<string, Node>;

/** Reads `{ 'a.b': …, a: { c: … } }` into a tree. */
function readTree(spec: Record<string, unknown>, leaf: (value: unknown) => Node, stage: string): Children {
  const root: Children = new Map();
  const put = (path: readonly string[], value: unknown): void => {
    let place = root;
    for (const [at, field] of path.entries()) {
      checkFieldName(field);
      const present = place.get(field);
      const clash = (): never => {
        throw refused(`Invalid ${stage}: path collision at ${path.join('.')}`);
      };
      if (at === path.length - 1) {
        if (present !== undefined) clash();
        place.set(field, leaf(value));
      } else {
        if (present !== undefined && (typeof present !== 'object' || !('children' in present))) clash();
        const next = present as { children: Children } | undefined;
        const children: Children = next?.children ?? new Map<string, Node>();
        if (!next) place.set(field, { children });
        place = children;
      }
    }
  };
  const walk = (path: readonly string[], value: unknown): void => {
    if (isPlainObject(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$')) {
      for (const [field, inner] of Object.entries(value)) walk([...path, ...field.split('.')], inner);
    } else put(path, value);
  };
  for (const [field, value] of Object.entries(spec)) walk(field.split('.'), value);
  return root;
}

const isFlag = (value: unknown): value is number | boolean => typeof value === 'number' || typeof value === 'boolean';

/**
 * `$project`: the fields to keep and to compute, or the fields to drop; `_id` is kept unless dropped.
 * @throws CloudBaseError for a mixture of the two, an empty one and fields named twice
 */
export function compileProject(spec: unknown, names: ReadonlySet<string>): Transform {
  if (!isPlainObject(spec)) throw refused('$project specification must be an object');
  if (Object.keys(spec).length === 0) throw refused('$project specification must have at least one field');
  const tree = readTree(
    spec,
    (value) => {
      if (isFlag(value)) return value ? 'keep' : 'drop';
      if (isPlainObject(value) && Object.keys(value).length === 0)
        throw refused('an empty object is not a valid value');
      return { compute: compileExpression(value, names) };
    },
    '$project',
  );
  const id = tree.get('_id');
  const rest = new Map([...tree].filter(([field]) => field !== '_id'));
  const kinds = new Set(leaves(rest));
  if (kinds.has('drop') && kinds.size > 1) {
    throw refused('Invalid $project: cannot mix inclusion and exclusion of fields');
  }
  if (kinds.has('drop') || (rest.size === 0 && id === 'drop')) {
    const dropped = new Map(id === 'drop' ? [...rest, ['_id', 'drop'] as const] : rest);
    return (document) => exclude(document, dropped);
  }
  const kept: Children = new Map(id === 'drop' ? rest : [['_id', id ?? 'keep'] as const, ...rest]);
  return (root, variables) => include(root, kept, { root, variables });
}

function* leaves(children: Children): Generator<string> {
  for (const node of children.values()) {
    if (typeof node === 'string') yield node;
    else if ('compute' in node) yield 'compute';
    else yield* leaves(node.children);
  }
}

/** Kept fields come in the document's order, computed ones after them in their own. */
function include(value: Record<string, unknown>, children: Children, scope: Scope): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(value)) {
    const node = children.get(field);
    if (node === 'keep') result[field] = inner;
    else if (typeof node === 'object' && 'children' in node) {
      const below = eachObject(inner, (object) => include(object, node.children, scope), false);
      if (below !== undefined) result[field] = below;
      else if (hasComputed(node.children)) result[field] = include({}, node.children, scope);
    }
  }
  for (const [field, node] of children) {
    if (typeof node === 'string') continue;
    if ('compute' in node) {
      const made = node.compute(scope);
      if (made !== undefined) result[field] = made;
    } else if (!Object.hasOwn(value, field) && hasComputed(node.children)) {
      result[field] = include({}, node.children, scope);
    }
  }
  return result;
}

const hasComputed = (children: Children): boolean => [...leaves(children)].includes('compute');

function exclude(value: Record<string, unknown>, children: Children): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(value)) {
    const node = children.get(field);
    if (node === undefined) result[field] = inner;
    else if (typeof node === 'object' && 'children' in node) {
      result[field] = eachObject(inner, (object) => exclude(object, node.children), true);
    }
  }
  return result;
}

/** The work on an object, or on every object of an array however deep; what is no object stays (`keep`) or goes. */
function eachObject(
  value: unknown,
  work: (object: Record<string, unknown>) => Record<string, unknown>,
  keep: boolean,
): unknown {
  if (isPlainObject(value)) return work(value);
  if (!Array.isArray(value)) return keep ? value : undefined;
  return (value as unknown[]).map((item) => eachObject(item, work, keep)).filter((item) => item !== undefined);
}

/** `$addFields`: puts computed fields into a document, into objects below it and into every object of an array. */
export function compileAddFields(spec: unknown, names: ReadonlySet<string>): Transform {
  if (!isPlainObject(spec)) throw refused('$addFields specification stage must be an object');
  if (Object.keys(spec).length === 0) throw refused('$addFields specification must have at least one field');
  const tree = readTree(spec, (value) => ({ compute: compileExpression(value, names) }), '$addFields');
  return (root, variables) => addTo(root, tree, { root, variables }) as Record<string, unknown>;
}

function addTo(value: unknown, children: Children, scope: Scope): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map((item) => addTo(item, children, scope));
  const result: Record<string, unknown> = isPlainObject(value) ? { ...value } : {};
  for (const [field, node] of children) {
    if (typeof node === 'string') continue;
    const made = 'compute' in node ? node.compute(scope) : addTo(result[field], node.children, scope);
    if (made === undefined) Reflect.deleteProperty(result, field);
    else result[field] = made;
  }
  return result;
}
