/** Degrees. */
interface Degrees {
  latitude: number;
  longitude: number;
}

/** Krasovsky 1940, on which GCJ-02 is made: the long half axis in metres, and the square of the eccentricity. */
const AXIS = 6_378_245;
const ECCENTRICITY = 0.00669342162296594323;

const wave = (of: number, parts: readonly (readonly [by: number, divided: number])[]): number =>
  parts.reduce((sum, [by, divided]) => sum + by * Math.sin((of * Math.PI) / divided), 0) * (2 / 3);

/**
 * Browsers tell a place in WGS-84, venues are noted in GCJ-02 (as China's maps and WeChat have it): in Inner Mongolia they are some 500 m apart, more than a
 * venue's radius. The known approximation, exact to a few metres; outside of China both are the same.
 */
export function gcj02<P extends Degrees>(place: P): P {
  const { latitude, longitude } = place;
  if (longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271) return place;
  const x = longitude - 105;
  const y = latitude - 35;
  const common =
    0.1 * x * y +
    wave(x, [
      [20, 1 / 6],
      [20, 1 / 2],
    ]);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    wave(y, [
      [20, 1],
      [40, 3],
      [160, 12],
      [320, 30],
    ]);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    wave(x, [
      [20, 1],
      [40, 3],
      [150, 12],
      [300, 30],
    ]);
  const upright = (latitude * Math.PI) / 180;
  const magic = 1 - ECCENTRICITY * Math.sin(upright) ** 2;
  return {
    ...place,
    latitude: latitude + (north * 180 * magic ** 1.5) / (AXIS * (1 - ECCENTRICITY) * Math.PI),
    longitude: longitude + (east * 180 * Math.sqrt(magic)) / (AXIS * Math.cos(upright) * Math.PI),
  };
}
