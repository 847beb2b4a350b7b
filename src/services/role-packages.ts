import type { PageName } from './navigate';
import type { Grant } from './types';

type GrantedRole = Grant['role'];
export type RolePackage = 'institution' | 'evaluator' | 'bureau' | 'prefecture' | 'agency';

/**
 * What an invitation grants each role for, and the group of its pages. Window platforms and the hub carry materials along the same way as the
 * prefectures oversee: one group of pages for the three.
 */
const roles: Record<GrantedRole, { scope: Grant['scope']['kind']; pages: RolePackage }> = {
  institution: { scope: 'institution', pages: 'institution' },
  prefecture: { scope: 'region', pages: 'prefecture' },
  window: { scope: 'region', pages: 'prefecture' },
  evaluator: { scope: 'all', pages: 'evaluator' },
  bureau: { scope: 'all', pages: 'bureau' },
  platform: { scope: 'all', pages: 'prefecture' },
  agency: { scope: 'agency', pages: 'agency' },
};

export const grantedRoles = Object.keys(roles) as GrantedRole[];

export const packageOf = (role: GrantedRole): RolePackage => roles[role].pages;

/** Where a role's work begins. An agency has one page among those of the policy desk. */
export const homeOf = (role: GrantedRole): PageName =>
  role === 'agency' ? 'policy-desk/agencies' : `${packageOf(role)}/index`;
