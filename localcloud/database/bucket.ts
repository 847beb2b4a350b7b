import { isPlainObject } from './document';
import { invalidParam } from './errors';
import type { Stage } from './aggregate';

/**
 * `$bucket` written out as the `$group` and `$sort` that MongoDB documents it to be: mingo puts a value that lies on a
 * boundary into the bucket below.
 * @throws CloudBaseError INVALID_PARAM
 */
export function expandBucket(argument: unknown): Stage[] {
  if (!isPlainObject(argument)) throw invalidParam('$bucket needs an object');
  const { groupBy, boundaries, default: otherwise, output } = argument;
  if (!Array.isArray(boundaries) || boundaries.length < 2) throw invalidParam('$bucket needs two boundaries or more');
  const bounds = boundaries as unknown[];
  const branches = bounds.slice(0, -1).map((bound, at) => ({
    case: {
      $and: [{ $gte: [groupBy, { $literal: bound }] }, { $lt: [groupBy, { $literal: bounds[at + 1] }] }],
    },
    then: { $literal: bound },
  }));
  const fallback = otherwise === undefined ? {} : { default: { $literal: otherwise } };
  const accumulators = isPlainObject(output) ? output : { count: { $sum: 1 } };
  return [
    { key: '$group', value: { _id: { $switch: { branches, ...fallback } }, ...accumulators } },
    { key: '$sort', value: { _id: 1 } },
  ];
}
