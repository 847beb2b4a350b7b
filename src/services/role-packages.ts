import type { PageName } from './navigate';
import type { Grant } from './types';

export type RolePackage = 'institution' | 'evaluator' | 'bureau' | 'prefecture' | 'agency';

/** Window platforms and the hub carry materials along the same way as the prefectures oversee: one group of pages for the three. */
const packages: Record<Grant['role'], RolePackage> = {
  institution: 'institution',
  evaluator: 'evaluator',
  bureau: 'bureau',
  prefecture: 'prefecture',
  window: 'prefecture',
  platform: 'prefecture',
  agency: 'agency',
};

/** The group of a role's pages. */
export const packageOf = (role: Grant['role']): RolePackage => packages[role];

/** Where a role's work begins. An agency has one page among those of the policy desk. */
export const homeOf = (role: Grant['role']): PageName =>
  role === 'agency' ? 'policy-desk/agencies' : `${packageOf(role)}/index`;
