import type { GrantedRole } from '@/services/work-types';

/** The roles that an invitation can grant, with what each is granted for. */
export const scopeKinds: Record<GrantedRole, 'institution' | 'region' | 'agency' | 'all'> = {
  institution: 'institution',
  prefecture: 'region',
  window: 'region',
  evaluator: 'all',
  bureau: 'all',
  platform: 'all',
  agency: 'agency',
};

export const grantedRoles = Object.keys(scopeKinds) as GrantedRole[];
