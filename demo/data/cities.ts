/** Where the demonstration's venues stand: the area (GB/T 2260), and about the middle of the town. */
import type { RegionId } from '../../cloudfunctions/contract/common';

export interface City {
  regionId: RegionId;
  name: string;
  latitude: number;
  longitude: number;
}

export const CITIES: readonly City[] = [
  { regionId: '150100', name: '呼和浩特市', latitude: 40.842, longitude: 111.749 },
  { regionId: '150200', name: '包头市', latitude: 40.657, longitude: 109.84 },
  { regionId: '150300', name: '乌海市', latitude: 39.655, longitude: 106.794 },
  { regionId: '150400', name: '赤峰市', latitude: 42.258, longitude: 118.887 },
  { regionId: '150500', name: '通辽市', latitude: 43.652, longitude: 122.244 },
  { regionId: '150600', name: '鄂尔多斯市', latitude: 39.608, longitude: 109.781 },
  { regionId: '150700', name: '呼伦贝尔市', latitude: 49.212, longitude: 119.766 },
  { regionId: '150800', name: '巴彦淖尔市', latitude: 40.743, longitude: 107.388 },
  { regionId: '150900', name: '乌兰察布市', latitude: 40.994, longitude: 113.133 },
  { regionId: '152200', name: '兴安盟', latitude: 46.083, longitude: 122.068 },
  { regionId: '152500', name: '锡林郭勒盟', latitude: 43.933, longitude: 116.048 },
  { regionId: '152900', name: '阿拉善盟', latitude: 38.852, longitude: 105.729 },
  { regionId: '150781', name: '满洲里市', latitude: 49.598, longitude: 117.378 },
  { regionId: '152501', name: '二连浩特市', latitude: 43.653, longitude: 111.977 },
];

export function cityOf(regionId: RegionId): City {
  const city = CITIES.find((candidate) => candidate.regionId === regionId);
  if (!city) throw new RangeError(`no town for ${regionId}`);
  return city;
}
