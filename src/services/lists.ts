import { complete } from './complete';
import type { AudienceKind, Mode, PolicyFilters, PolicyKind } from './types';

export const policyKinds = complete<PolicyKind>()([
  'tax-finance',
  'financing',
  'innovation',
  'market',
  'rights',
  'public-service',
  'training',
  'other',
]);

export const policyLevels = complete<NonNullable<PolicyFilters['level']>>()(['national', 'region', 'prefecture']);

export const policyStatuses = complete<NonNullable<PolicyFilters['status']>>()([
  'in-force',
  'expired',
  'draft-for-comment',
  'repealed',
]);

export const policyAudiences = complete<NonNullable<PolicyFilters['audience']>>()([
  'sme',
  'startup',
  'farmer',
  'institution',
  'financier',
  'park',
  'person',
  'other',
]);

/** The programme's areas by their codes, in the order of annex 3. */
export const regions = [
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
] as const;

export const modes = complete<Mode>()([
  'network-video',
  'window-platform',
  'county-park',
  'institution',
  'online',
  'study-tour',
]);

export const audienceKinds = complete<AudienceKind>()([
  'sme-manager',
  'sme-finance',
  'leading-group',
  'sme-system',
  'other',
]);

export const contentKinds = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type ContentKind = (typeof contentKinds)[number];
export const isContentKind = (value: number): value is ContentKind => contentKinds.some((kind) => kind === value);
