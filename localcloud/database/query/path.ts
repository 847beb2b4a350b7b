import { isPlainObject } from '../document';
import { own } from '../values';

/** Tells whether a value (undefined: missing) satisfies a condition. */
export type Test = (value: unknown) => boolean;

/**
 * Whether one of the values that a path meets passes, as MongoDB walks a path: into the objects of an array, to one
 * element by its position; never into an array directly in an array. An array at the end also counts as each of its
 * elements when `expand` is set.
 */
export function somewhere(document: unknown, path: readonly string[], test: Test, expand: boolean, at = 0): boolean {
  const value = own(document, path[at] as string);
  if (at === path.length - 1) {
    return (expand && Array.isArray(value) && value.some((item) => test(item))) || test(value);
  }
  if (Array.isArray(value)) return inArray(value, path, test, expand, at + 1);
  return isPlainObject(value) ? somewhere(value, path, test, expand, at + 1) : test(undefined);
}

function inArray(array: unknown[], path: readonly string[], test: Test, expand: boolean, at: number): boolean {
  if (array.some((item) => isPlainObject(item) && somewhere(item, path, test, expand, at))) return true;
  const position = path[at] as string;
  if (!/^\d+$/.test(position) || Number(position) >= array.length) return false;
  const item = array[Number(position)];
  if (at === path.length - 1) return test(item);
  if (Array.isArray(item)) return inArray(item, path, test, expand, at + 1);
  return isPlainObject(item) && somewhere(item, path, test, expand, at + 1);
}
