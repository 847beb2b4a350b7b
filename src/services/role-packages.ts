import type { Grant } from './types';

export type RolePackage = 'institution' | 'evaluator' | 'bureau' | 'prefecture';

/** Window platforms and the hub carry materials along the same way as the prefectures oversee: one package for the three. */
const packages: Record<Grant['role'], RolePackage> = {
  institution: 'institution',
  evaluator: 'evaluator',
  bureau: 'bureau',
  prefecture: 'prefecture',
  window: 'prefecture',
  platform: 'prefecture',
};

/** The package with a role's pages. */
export const packageOf = (role: Grant['role']): RolePackage => packages[role];
