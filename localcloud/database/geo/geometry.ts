import { isPlainObject } from '../document';

/** [longitude, latitude] in degrees. */
export type Position = readonly [number, number];
/** A surface: its outline, then its holes; every ring is closed. */
export type Rings = readonly (readonly Position[])[];

/** A geometry taken apart into what the tests below work on. */
export interface Geometry {
  points: Position[];
  lines: (readonly Position[])[];
  polygons: Rings[];
}

/** MongoDB's radius of the earth, in metres. */
const EARTH_RADIUS = 6_378_100;

/** Great-circle distance in metres. */
export function distanceMetres(from: Position, to: Position): number {
  const radians = Math.PI / 180;
  const halfLatitude = ((to[1] - from[1]) * radians) / 2;
  const halfLongitude = ((to[0] - from[0]) * radians) / 2;
  const h =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(from[1] * radians) * Math.cos(to[1] * radians) * Math.sin(halfLongitude) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Radius in metres of a `$centerSphere`, which gives it in radians. */
export function radiansToMetres(radians: number): number {
  return radians * EARTH_RADIUS;
}

/** Reads GeoJSON (or a bare [lng, lat]); undefined when it is neither. */
export function readGeometry(value: unknown): Geometry | undefined {
  if (isPosition(value)) return { points: [value], lines: [], polygons: [] };
  if (!isPlainObject(value) || !Array.isArray(value['coordinates'])) return undefined;
  const coordinates = value['coordinates'] as unknown[];
  switch (value['type']) {
    case 'Point':
      return isPosition(coordinates) ? { points: [coordinates], lines: [], polygons: [] } : undefined;
    case 'MultiPoint':
      return coordinates.every(isPosition) ? { points: coordinates, lines: [], polygons: [] } : undefined;
    case 'LineString':
      return isLine(coordinates) ? { points: [], lines: [coordinates], polygons: [] } : undefined;
    case 'MultiLineString':
      return coordinates.every(isLine) ? { points: [], lines: coordinates, polygons: [] } : undefined;
    case 'Polygon':
      return isRings(coordinates) ? { points: [], lines: [], polygons: [coordinates] } : undefined;
    case 'MultiPolygon':
      return coordinates.every(isRings) ? { points: [], lines: [], polygons: coordinates } : undefined;
    default:
      return undefined;
  }
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part));
}

function isLine(value: unknown): value is Position[] {
  return Array.isArray(value) && value.length >= 2 && value.every(isPosition);
}

function isRings(value: unknown): value is Position[][] {
  return Array.isArray(value) && value.length >= 1 && value.every((ring) => isLine(ring) && ring.length >= 4);
}
