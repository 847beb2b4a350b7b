import { aggregate, ProcessingMode } from 'mingo';
import { expandBucket } from './bucket';
import { cloneValue, isPlainObject, type Document } from './document';
import { compileQuery, ENGINE, evaluate } from './engine';
import { CloudBaseError, invalidParam } from './errors';
import { fieldValue } from './field-value';
import { distanceTo } from './geo/operators';
import { readGeometry } from './geo/geometry';
import { LIMITS } from './limits';
import { matching } from './read';
import type { Collection } from './collection';

export interface Stage {
  key: string;
  value: unknown;
}

const STAGES = new Set(
  '$addFields $bucket $bucketAuto $count $geoNear $group $limit $lookup $match $project $replaceRoot $sample $skip $sort $sortByCount $unwind'.split(
    ' ',
  ),
);
/** Stages that only choose and order: the stored documents can go through them without a copy. */
const HARMLESS = new Set(['$match', '$limit', '$skip', '$sort', '$count', '$sample']);

/**
 * Runs a pipeline. At most 20 documents come back unless a stage says otherwise.
 * @param resolve finds the collection of a `$lookup`
 * @throws CloudBaseError for stages that CloudBase does not have, and for expressions that fail
 */
export function aggregateDocuments(
  collection: Collection,
  stages: readonly Stage[],
  resolve: (name: string) => Collection,
): Record<string, unknown>[] {
  for (const { key } of stages) {
    if (!STAGES.has(key))
      throw new CloudBaseError('DATABASE_REQUEST_FAILED', `Unrecognized pipeline stage name: '${key}'`);
  }
  const { source, rest } = firstStage(collection, stages);
  const harmless = rest.every(({ key }) => HARMLESS.has(key));
  const pipeline = rest
    .flatMap((stage) => (stage.key === '$bucket' ? expandBucket(stage.value) : [stage]))
    .map(({ key, value }) => ({ [key]: value }));
  if (!stages.some(({ key }) => key === '$limit')) pipeline.push({ $limit: LIMITS.defaultAggregate });
  return evaluate(() =>
    aggregate(source, pipeline, {
      ...ENGINE,
      processingMode: harmless ? ProcessingMode.CLONE_OFF : ProcessingMode.CLONE_INPUT,
      // later stages may write into what they are given: never hand them the stored documents
      collectionResolver: (name: string) => cloneValue([...resolve(name).documents.values()]),
    }),
  );
}

/** Evaluates the first stage here when an index or a distance is involved. */
function firstStage(collection: Collection, stages: readonly Stage[]): { source: object[]; rest: readonly Stage[] } {
  const [first, ...rest] = stages;
  if (rest.some(({ key }) => key === '$geoNear')) throw invalidParam('$geoNear must be the first stage');
  if (first?.key === '$match' && isPlainObject(first.value)) return { source: matching(collection, first.value), rest };
  if (first?.key === '$geoNear') return { source: geoNear(collection, first.value), rest };
  return { source: [...collection.documents.values()], rest: stages };
}

function geoNear(collection: Collection, argument: unknown): object[] {
  if (!isPlainObject(argument)) throw invalidParam('$geoNear needs an object');
  const { distanceField, includeLocs, distanceMultiplier = 1, minDistance = 0, maxDistance = Infinity } = argument;
  const centre = readGeometry(argument['near'])?.points[0];
  if (!centre || typeof distanceField !== 'string') throw invalidParam('$geoNear needs near and distanceField');
  const query = isPlainObject(argument['query']) ? argument['query'] : {};
  const found: { distance: number; document: object }[] = [];
  for (const document of matching(collection, query)) {
    const path = typeof argument['key'] === 'string' ? argument['key'] : pointField(document);
    const distance = path === undefined ? undefined : distanceTo(centre, fieldValue(document, path));
    if (
      path === undefined ||
      distance === undefined ||
      distance < Number(minDistance) ||
      distance > Number(maxDistance)
    ) {
      continue;
    }
    const copy: Record<string, unknown> = cloneValue(document);
    setAt(copy, distanceField, distance * Number(distanceMultiplier));
    if (typeof includeLocs === 'string') setAt(copy, includeLocs, cloneValue(fieldValue(document, path)));
    found.push({ distance, document: copy });
  }
  found.sort((a, b) => a.distance - b.distance);
  const limit = Number(argument['limit'] ?? argument['num'] ?? Infinity);
  return found.slice(0, limit).map(({ document }) => document);
}

/** Without `key`, MongoDB takes the field that has the geo index; here: the one top-level field that holds a point. */
function pointField(document: Document): string | undefined {
  return Object.keys(document).find((field) => isPlainObject(document[field]) && readGeometry(document[field]));
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

/** Compiles a `$match` early, so that a wrong one fails even on an empty collection. */
export function checkMatch(query: unknown): void {
  if (!isPlainObject(query)) throw invalidParam('$match needs an object');
  compileQuery(query);
}
