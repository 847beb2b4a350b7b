import { isPlainObject } from '../document';
import { invalidParam } from '../errors';
import { distanceMetres, radiansToMetres, readGeometry, type Geometry, type Position } from './geometry';
import { intersects, isWithin } from './relations';

type GeoTest = (value: unknown) => boolean;

/** The geo operators that the SDK sends (`_.geoNear`, `_.geoWithin`, `_.geoIntersects`). */
export const GEO_OPERATORS: Readonly<Record<string, (argument: unknown) => GeoTest>> = {
  $nearSphere: nearTest,
  $near: nearTest,
  $geoWithin: withinTest,
  $geoIntersects: (argument) => {
    const area = geometryOf(argument, '$geoIntersects');
    return (value) => {
      const geometry = readGeometry(value);
      return geometry !== undefined && intersects(geometry, area);
    };
  },
};

/** Centre of a `$nearSphere` and the allowed distances in metres. */
export function readNear(argument: unknown): { centre: Position; minimum: number; maximum: number } {
  const centre = geometryOf(argument, '$nearSphere').points[0];
  if (!centre || !isPlainObject(argument)) throw invalidParam('$nearSphere needs a point as $geometry');
  return {
    centre,
    minimum: metres(argument['$minDistance'], 0),
    maximum: metres(argument['$maxDistance'], Number.POSITIVE_INFINITY),
  };
}

/** Distance in metres from the centre to a stored point; undefined when the field holds none. */
export function distanceTo(centre: Position, value: unknown): number | undefined {
  const points = readGeometry(value)?.points ?? [];
  return points.length === 0 ? undefined : Math.min(...points.map((point) => distanceMetres(centre, point)));
}

function nearTest(argument: unknown): GeoTest {
  const { centre, minimum, maximum } = readNear(argument);
  return (value) => {
    const distance = distanceTo(centre, value);
    return distance !== undefined && distance >= minimum && distance <= maximum;
  };
}

function withinTest(argument: unknown): GeoTest {
  const sphere = isPlainObject(argument) ? argument['$centerSphere'] : undefined;
  if (Array.isArray(sphere)) {
    const centre = readGeometry(sphere[0])?.points[0];
    const radius: unknown = sphere[1];
    if (!centre || typeof radius !== 'number')
      throw invalidParam('$centerSphere needs [[longitude, latitude], radians]');
    const maximum = radiansToMetres(radius);
    return (value) => (distanceTo(centre, value) ?? Number.POSITIVE_INFINITY) <= maximum;
  }
  const area = geometryOf(argument, '$geoWithin');
  if (area.polygons.length === 0) throw invalidParam('$geoWithin needs a Polygon or MultiPolygon');
  return (value) => {
    const geometry = readGeometry(value);
    return geometry !== undefined && isWithin(geometry, area);
  };
}

function geometryOf(argument: unknown, operator: string): Geometry {
  const geometry = isPlainObject(argument) ? readGeometry(argument['$geometry']) : undefined;
  if (!geometry) throw invalidParam(`${operator} needs a valid $geometry`);
  return geometry;
}

function metres(value: unknown, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'number' || value < 0) throw invalidParam('a distance must be a number of metres, 0 or more');
  return value;
}
