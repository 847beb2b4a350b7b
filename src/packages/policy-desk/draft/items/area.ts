import { areas, type Area } from '@/packages/policy/parts/lists';
import { inChinese } from '@/locales/policy-items';
import type { Proposal } from '../../parts/types';

/** Six digits of where the policy holds, by the name that it gives; null for a name that is none of the areas. */
export function areaOf({ regionName }: Pick<Proposal, 'regionName'>): Area | null {
  const name = regionName.trim();
  return areas.find((code) => inChinese(`area.${code}`) === name) ?? null;
}
