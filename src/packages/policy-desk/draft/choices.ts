import type { DraftItem, Proposal } from '../parts/types';

/** Each of the contract's values once, in the order of the screen; one that is missing or too much does not compile. */
const all = <T extends string>(values: { readonly [K in T]: true }): readonly T[] => Object.keys(values) as T[];

export const LEVELS = all<Proposal['level']>({ national: true, region: true, prefecture: true });
export const STATUSES = all<Proposal['status']>({
  'in-force': true,
  'draft-for-comment': true,
  expired: true,
  repealed: true,
});
export const KINDS = all<Proposal['kinds'][number]>({
  'tax-finance': true,
  financing: true,
  innovation: true,
  market: true,
  rights: true,
  'public-service': true,
  training: true,
  other: true,
});
export const BENEFITS = all<DraftItem['benefitKind']>({
  subsidy: true,
  tax: true,
  loan: true,
  guarantee: true,
  service: true,
  title: true,
  training: true,
  other: true,
});
