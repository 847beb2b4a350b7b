/** Closed lists without zod: the one file of the contract that src/ and the forms' data take at run time. */

export const ROLES = [
  'visitor',
  'trainee',
  'institution',
  'prefecture',
  'window',
  'evaluator',
  'bureau',
  'platform',
  'agency',
] as const;
export type Role = (typeof ROLES)[number];

export const MODES = [
  'network-video',
  'window-platform',
  'county-park',
  'institution',
  'online',
  'study-tour',
] as const;
export type Mode = (typeof MODES)[number];

/** The nine kinds of content of 二（二）1–9. */
export const CONTENT_KINDS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Whom a person belongs to; the first four kinds are the programme's audience (二（一）). */
export const AUDIENCE_KINDS = ['sme-manager', 'sme-finance', 'leading-group', 'sme-system', 'other'] as const;
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];
