/** Degrees; both ends of a distance must be in the same system (mini-programs: gcj02). */
export interface Place {
  latitude: number;
  longitude: number;
}

/** Mean radius of the earth, metres (IUGG). */
const EARTH_RADIUS_METRES = 6_371_008.8;

/** Great-circle distance in metres by the haversine formula; within 0.5 % on the ellipsoid, ample for a venue's radius. */
export function distanceMetres(a: Place, b: Place): number {
  const latitude = radians(b.latitude - a.latitude);
  const longitude = radians(b.longitude - a.longitude);
  const h =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude / 2) ** 2;
  // h can exceed 1 by rounding for opposite points, and asin would be NaN.
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, h)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
