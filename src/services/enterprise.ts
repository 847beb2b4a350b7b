import { storedValue } from '@/hooks/stored-value';
import type { Output } from './call';
import { idsOf } from './programme-words';
import type { Profile } from './types';

export type Enterprise = NonNullable<Output<'enterprise.get'>['profile']>['enterprise'];

const isEnterprise = (value: unknown): value is Enterprise | null =>
  value === null || (typeof value === 'object' && 'answers' in value && 'areaCode' in value);

/** The enterprise of who has not signed in, on this device alone; goes to the server with the first thing said after signing in. */
export const localEnterprise = storedValue<Enterprise | null>('plh.draft.localEnterprise', null, isEnterprise);

/** What was said once of a firm: in the particulars, or in its profile for matching; each is filled in from the other and stays to be corrected. */
export interface SaidOnce {
  enterprise: string;
  regionId: string | null;
}

/** Of a firm's profile; a county says its prefecture where the programme has no row for it. */
export function saidOfEnterprise(firm: Pick<Enterprise, 'name' | 'areaCode'> | null): SaidOnce {
  const code = firm?.areaCode ?? '';
  const [regionId = null] = [code, `${code.slice(0, 4)}00`].filter((one) => idsOf('region').includes(one));
  return { enterprise: firm?.name ?? '', regionId };
}

/** Of the particulars, for the firm's profile: only what it does not say itself. */
export function saidOfProfile(
  profile: Pick<Profile, 'enterprise' | 'regionId'> | null | undefined,
  firm: Pick<Enterprise, 'name' | 'areaCode'> | null,
): { name?: string; areaCode?: string } {
  const { enterprise, regionId } = profile ?? {};
  return {
    ...(enterprise && !firm?.name ? { name: enterprise } : {}),
    ...(regionId && !firm?.areaCode && idsOf('area').includes(regionId) ? { areaCode: regionId } : {}),
  };
}
