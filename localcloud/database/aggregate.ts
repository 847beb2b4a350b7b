import type { Collection } from './collection';
import { cloneValue, isPlainObject } from './document';
import { invalidParam, refused } from './errors';
import { fieldValue } from './field-value';
import { readGeometry } from './geo/geometry';
import { distanceTo } from './geo/operators';
import { LIMITS } from './limits';
import { matching } from './read';
import { compilePipeline, type Sources, type Stage } from './stages/pipeline';
import type { Rows } from './stages/group';

export type { Stage } from './stages/pipeline';

/** Stages after which there can be more documents than before, or others: a `$limit` before them says nothing of the end. */
const MULTIPLYING = new Set(['$unwind', '$group', '$bucket', '$bucketAuto', '$sortByCount', '$count', '$sample']);

/**
 * Runs a pipeline. At most 20 documents come back unless a `$limit` says how many of those at the end.
 * @param resolve finds the collection of a `$lookup`
 * @throws CloudBaseError for stages that CloudBase does not have, and for expressions that fail
 */
export function aggregateDocuments(
  collection: Collection,
  stages: readonly Stage[],
  resolve: (name: string) => Collection,
): Rows {
  const sources: Sources = {
    all: (name) => [...resolve(name).documents.values()],
    equal: (name, field, value) =>
      matching(resolve(name), { [field]: Array.isArray(value) ? { $in: value } : { $eq: value } }),
  };
  if (stages.slice(1).some(({ key }) => key === '$geoNear')) throw refused('$geoNear is only valid as the first stage');
  const { source, rest } = firstStage(collection, stages);
  const rows = compilePipeline(rest, sources)(source, {});
  return limited(stages) ? rows.slice(0, LIMITS.maximumAggregate) : rows.slice(0, LIMITS.defaultAggregate);
}

function limited(stages: readonly Stage[]): boolean {
  const last = stages.findLastIndex(({ key }) => key === '$limit');
  return last >= 0 && !stages.slice(last + 1).some(({ key }) => MULTIPLYING.has(key));
}

/** Evaluates the first stage here when an index or a distance is involved. */
function firstStage(collection: Collection, stages: readonly Stage[]): { source: Rows; rest: readonly Stage[] } {
  const [first, ...rest] = stages;
  if (first?.key === '$match' && isPlainObject(first.value)) return { source: matching(collection, first.value), rest };
  if (first?.key === '$geoNear') return { source: geoNear(collection, first.value), rest };
  return { source: [...collection.documents.values()], rest: stages };
}

function geoNear(collection: Collection, argument: unknown): Rows {
  if (!isPlainObject(argument)) throw invalidParam('$geoNear needs an object');
  const { distanceField, includeLocs, distanceMultiplier = 1, minDistance = 0, maxDistance = Infinity } = argument;
  const centre = readGeometry(argument['near'])?.points[0];
  if (!centre || typeof distanceField !== 'string') throw invalidParam('$geoNear needs near and distanceField');
  const query = isPlainObject(argument['query']) ? argument['query'] : {};
  const key = argument['key'] ?? [...collection.geo].find((_field, at) => at === 0 && collection.geo.size === 1);
  if (typeof key !== 'string' || !collection.geo.has(key)) {
    throw refused(
      `$geoNear requires a geo index: ${collection.name} has none${collection.geo.size > 1 ? ' that is the only one' : ''}`,
    );
  }
  const found: { distance: number; document: Record<string, unknown> }[] = [];
  for (const document of matching(collection, query)) {
    const distance = distanceTo(centre, fieldValue(document, key));
    if (distance === undefined || distance < Number(minDistance) || distance > Number(maxDistance)) continue;
    const copy: Record<string, unknown> = cloneValue(document);
    setAt(copy, distanceField, distance * Number(distanceMultiplier));
    if (typeof includeLocs === 'string') setAt(copy, includeLocs, cloneValue(fieldValue(document, key)));
    found.push({ distance, document: copy });
  }
  found.sort((a, b) => a.distance - b.distance);
  const limit = Number(argument['limit'] ?? argument['num'] ?? Infinity);
  return found.slice(0, limit).map(({ document }) => document);
}

function setAt(target: Record<string, unknown>, path: string, value: unknown): void {
  const segments = path.split('.');
  const last = segments.pop() as string;
  let place = target;
  for (const segment of segments) {
    if (!isPlainObject(place[segment])) place[segment] = {};
    place = place[segment] as Record<string, unknown>;
  }
  place[last] = value;
}
