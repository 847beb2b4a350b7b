import { policyAudiences, policyKinds, policyLevels, policyStatuses } from '@/services/lists';
import type { Output } from '@/services/call';
import type { PolicyFilters } from '@/services/types';
import type { TextKey } from '@/locales';

type Facets = Output<'policy.search'>['facets'];
export type FacetKey = keyof Facets;

/** In the order in which they are shown. */
export const facetKeys: readonly FacetKey[] = ['kind', 'region', 'status', 'audience', 'level', 'agency', 'year'];

export const facetTitles: Record<FacetKey, TextKey> = {
  kind: 'policy.kind',
  region: 'policyList.region',
  status: 'policy.status',
  audience: 'policyList.audience',
  level: 'policy.level',
  agency: 'policy.agency',
  year: 'policy.year',
};

export interface FacetOption {
  value: string;
  text: string;
  /** Articles under all the other filters; null: not known yet. */
  count: number | null;
  chosen: boolean;
}

type Translate = (key: TextKey) => string;

/** Values with names of their own, in the order of the screens. */
const named: Partial<Record<FacetKey, { values: readonly string[]; prefix: string }>> = {
  kind: { values: policyKinds, prefix: 'policyKind' },
  status: { values: policyStatuses, prefix: 'policyStatus' },
  level: { values: policyLevels, prefix: 'level' },
  audience: { values: policyAudiences, prefix: 'policyAudience' },
};

/** What is said of a value on screen. */
export function facetText(key: FacetKey, value: string, t: Translate): string {
  const names = named[key];
  return names?.values.includes(value) ? t(`${names.prefix}.${value}` as TextKey) : value;
}

export const chosenOf = (filters: PolicyFilters, key: FacetKey): string | null => {
  const value = filters[key];
  return value === undefined ? null : String(value);
};

/** What is set, in the order of the screens. */
export const chosenFacets = (filters: PolicyFilters): { key: FacetKey; value: string }[] =>
  facetKeys.flatMap((key) => {
    const value = chosenOf(filters, key);
    return value === null ? [] : [{ key, value }];
  });

/** What there is to choose: values that would leave something, and the chosen one whatever it leaves. Years the latest first, free ones by count. */
export function optionsOf(
  key: FacetKey,
  facets: Facets | undefined,
  filters: PolicyFilters,
  t: Translate,
): FacetOption[] {
  const chosen = chosenOf(filters, key);
  const counts = new Map((facets?.[key] ?? []).map(({ value, count }) => [value, count]));
  const found = [...counts.keys()];
  const values = named[key]?.values ?? (key === 'year' ? found.sort().reverse() : found);
  const all = chosen === null || values.includes(chosen) ? values : [chosen, ...values];
  return all
    .map((value) => ({
      value,
      text: facetText(key, value, t),
      count: facets ? (counts.get(value) ?? 0) : null,
      chosen: value === chosen,
    }))
    .filter((option) => option.chosen || (option.count ?? 0) > 0);
}

/** The filters with a value set, or without it when it was set before. */
export function toggled(filters: PolicyFilters, key: FacetKey, value: string): PolicyFilters {
  const { [key]: before, ...others } = filters;
  if (before !== undefined && String(before) === value) return others;
  return { ...others, [key]: key === 'year' ? Number(value) : value };
}
