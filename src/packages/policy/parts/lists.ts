import type { Industry } from './types';

export {
  FOUNDERS as founders,
  INDUSTRIES as industries,
  MARKERS as markers,
} from '../../../../cloudfunctions/contract/lists';

/** Areas that can be chosen (GB/T 2260): the region and its prefectures first, the cities of other documents beside their provinces. */
export const areas = [
  '150000',
  '150100',
  '150200',
  '150700',
  '152200',
  '150500',
  '150400',
  '152500',
  '150900',
  '150600',
  '150800',
  '150300',
  '152900',
  '150781',
  '152501',
  '110000',
  '120000',
  '130000',
  '140000',
  '140100',
  '210000',
  '220000',
  '230000',
  '310000',
  '320000',
  '330000',
  '340000',
  '350000',
  '360000',
  '370000',
  '371500',
  '410000',
  '420000',
  '430000',
  '440000',
  '450000',
  '460000',
  '500000',
  '510000',
  '520000',
  '530000',
  '530100',
  '540000',
  '610000',
  '620000',
  '630000',
  '640000',
  '650000',
] as const;
export type Area = (typeof areas)[number];
export const isArea = (code: string): code is Area => areas.some((area) => area === code);

/** The figures by which an industry's size class is decided (四（一）–（十六）); the server decides, this only says which line matters. */
const WITHOUT_STAFF: readonly Industry[] = ['farming', 'construction', 'real-estate'];
const WITHOUT_REVENUE: readonly Industry[] = ['leasing-business', 'other'];
const WITH_ASSETS: readonly Industry[] = ['construction', 'real-estate', 'leasing-business'];

export const figuresFor = (industry: Industry | null): Record<'staff' | 'revenueFen' | 'assetsFen', boolean> => ({
  staff: industry === null || !WITHOUT_STAFF.includes(industry),
  revenueFen: industry === null || !WITHOUT_REVENUE.includes(industry),
  assetsFen: industry === null || WITH_ASSETS.includes(industry),
});
