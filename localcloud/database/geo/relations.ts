import type { Geometry, Position, Rings } from './geometry';

/*
 * Plane geometry on degrees: exact enough for venues and districts, not for shapes that cross the 180th meridian
 * or span much of the globe (where MongoDB computes on the sphere).
 */

/** Whether every part of `inner` lies in one of the polygons of `outer` (edges count as inside). */
export function isWithin(inner: Geometry, outer: Geometry): boolean {
  const holds = (line: readonly Position[]): boolean =>
    outer.polygons.some((polygon) => line.every((p) => inPolygon(p, polygon)) && !leaves(line, polygon));
  return (
    inner.points.every((point) => outer.polygons.some((polygon) => inPolygon(point, polygon))) &&
    inner.lines.every(holds) &&
    inner.polygons.every((rings) => rings.every(holds))
  );
}

/** Whether the two have a point in common. */
export function intersects(a: Geometry, b: Geometry): boolean {
  const linesOfA = [...a.lines, ...a.polygons.flat()];
  const linesOfB = [...b.lines, ...b.polygons.flat()];
  return (
    a.points.some((point) => touches(point, b)) ||
    b.points.some((point) => touches(point, a)) ||
    linesOfA.some((one) => linesOfB.some((other) => linesMeet(one, other))) ||
    linesOfA.some((line) => b.polygons.some((polygon) => line[0] && inPolygon(line[0], polygon))) ||
    linesOfB.some((line) => a.polygons.some((polygon) => line[0] && inPolygon(line[0], polygon)))
  );
}

function touches(point: Position, geometry: Geometry): boolean {
  return (
    geometry.points.some((other) => other[0] === point[0] && other[1] === point[1]) ||
    geometry.lines.some((line) => segments(line).some(([from, to]) => onSegment(point, from, to))) ||
    geometry.polygons.some((polygon) => inPolygon(point, polygon))
  );
}

function inPolygon(point: Position, rings: Rings): boolean {
  const [outline, ...holes] = rings;
  if (!outline || !inRing(point, outline)) return false;
  return !holes.some((hole) => inRing(point, hole) && !onRing(point, hole));
}

function inRing(point: Position, ring: readonly Position[]): boolean {
  if (onRing(point, ring)) return true;
  let inside = false;
  for (const [from, to] of segments(ring)) {
    const straddles = from[1] > point[1] !== to[1] > point[1];
    if (straddles && point[0] < ((to[0] - from[0]) * (point[1] - from[1])) / (to[1] - from[1]) + from[0]) {
      inside = !inside;
    }
  }
  return inside;
}

function onRing(point: Position, ring: readonly Position[]): boolean {
  return segments(ring).some(([from, to]) => onSegment(point, from, to));
}

/** A line with all its corners inside leaves the polygon where it properly crosses an edge. */
function leaves(line: readonly Position[], polygon: Rings): boolean {
  return segments(line).some(([a, b]) =>
    polygon.some((ring) => segments(ring).some(([c, d]) => properlyCross(a, b, c, d))),
  );
}

function linesMeet(one: readonly Position[], other: readonly Position[]): boolean {
  return segments(one).some(([a, b]) =>
    segments(other).some(
      ([c, d]) =>
        properlyCross(a, b, c, d) ||
        onSegment(a, c, d) ||
        onSegment(b, c, d) ||
        onSegment(c, a, b) ||
        onSegment(d, a, b),
    ),
  );
}

function segments(line: readonly Position[]): [Position, Position][] {
  return line.slice(1).map((to, at) => [line[at] as Position, to]);
}

/** Twice the signed area of the triangle: which side of a→b the point c is on. */
function side(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function properlyCross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function onSegment(point: Position, from: Position, to: Position): boolean {
  return (
    side(from, to, point) === 0 &&
    Math.min(from[0], to[0]) <= point[0] &&
    point[0] <= Math.max(from[0], to[0]) &&
    Math.min(from[1], to[1]) <= point[1] &&
    point[1] <= Math.max(from[1], to[1])
  );
}
