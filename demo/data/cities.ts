/** Where the demonstration's venues stand: the region of annex 3, its division code, and about the middle of the town. */
import type { RegionId } from '../../cloudfunctions/contract/common';

export interface City {
  regionId: RegionId;
  name: string;
  division: string;
  latitude: number;
  longitude: number;
}

export const CITIES: readonly City[] = [
  { regionId: 'hohhot', name: '呼和浩特市', division: '150100', latitude: 40.842, longitude: 111.749 },
  { regionId: 'baotou', name: '包头市', division: '150200', latitude: 40.657, longitude: 109.84 },
  { regionId: 'wuhai', name: '乌海市', division: '150300', latitude: 39.655, longitude: 106.794 },
  { regionId: 'chifeng', name: '赤峰市', division: '150400', latitude: 42.258, longitude: 118.887 },
  { regionId: 'tongliao', name: '通辽市', division: '150500', latitude: 43.652, longitude: 122.244 },
  { regionId: 'ordos', name: '鄂尔多斯市', division: '150600', latitude: 39.608, longitude: 109.781 },
  { regionId: 'hulunbuir', name: '呼伦贝尔市', division: '150700', latitude: 49.212, longitude: 119.766 },
  { regionId: 'bayannur', name: '巴彦淖尔市', division: '150800', latitude: 40.743, longitude: 107.388 },
  { regionId: 'ulanqab', name: '乌兰察布市', division: '150900', latitude: 40.994, longitude: 113.133 },
  { regionId: 'hinggan', name: '兴安盟', division: '152200', latitude: 46.083, longitude: 122.068 },
  { regionId: 'xilingol', name: '锡林郭勒盟', division: '152500', latitude: 43.933, longitude: 116.048 },
  { regionId: 'alxa', name: '阿拉善盟', division: '152900', latitude: 38.852, longitude: 105.729 },
  { regionId: 'manzhouli', name: '满洲里市', division: '150781', latitude: 49.598, longitude: 117.378 },
  { regionId: 'erenhot', name: '二连浩特市', division: '152501', latitude: 43.653, longitude: 111.977 },
];

export function cityOf(regionId: RegionId): City {
  const city = CITIES.find((candidate) => candidate.regionId === regionId);
  if (!city) throw new RangeError(`no town for ${regionId}`);
  return city;
}
