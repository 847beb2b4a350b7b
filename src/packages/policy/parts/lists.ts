import type { Industry } from './types';

export {
  FOUNDERS as founders,
  INDUSTRIES as industries,
  MARKERS as markers,
  WISHES as wishes,
} from '../../../../cloudfunctions/contract/lists';

/** The figures by which an industry's size class is decided (四（一）–（十六）); the server decides, this only says which line matters. */
const WITHOUT_STAFF: readonly Industry[] = ['farming', 'construction', 'real-estate'];
const WITHOUT_REVENUE: readonly Industry[] = ['leasing-business', 'other'];
const WITH_ASSETS: readonly Industry[] = ['construction', 'real-estate', 'leasing-business'];

export const figuresFor = (industry: Industry | null): Record<'staff' | 'revenueFen' | 'assetsFen', boolean> => ({
  staff: industry === null || !WITHOUT_STAFF.includes(industry),
  revenueFen: industry === null || !WITHOUT_REVENUE.includes(industry),
  assetsFen: industry === null || WITH_ASSETS.includes(industry),
});
