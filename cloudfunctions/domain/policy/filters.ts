import { audiencesOf } from './audience';
import {
  FACETS,
  type FacetCount,
  type FacetName,
  type PolicyFilters,
  type PolicyRecord,
  type PolicyStatus,
} from './types';

/** Status on a day: repealed from the day of its repeal on; a policy past its validity is expired, whatever its record still says. */
export function statusOn(
  policy: Pick<PolicyRecord, 'status' | 'expiresDay' | 'repealed'>,
  today: string,
): PolicyStatus {
  if (policy.repealed && policy.repealed.day <= today) return 'repealed';
  const past = policy.expiresDay !== null && policy.expiresDay < today;
  return policy.status === 'in-force' && past ? 'expired' : policy.status;
}

/** Values of a policy under a filter. */
export function valuesOf(policy: PolicyRecord, facet: FacetName, today: string): readonly string[] {
  switch (facet) {
    case 'regionId':
      return policy.regionId === null ? [] : [policy.regionId];
    case 'region':
      return policy.regionName === undefined || policy.regionName === '' ? [] : [policy.regionName];
    case 'level':
      return [policy.level];
    case 'kind':
      return policy.kinds;
    case 'agency':
      return agenciesOf(policy);
    case 'year':
      return [policy.issuedDay.slice(0, 4)];
    case 'status':
      return [statusOn(policy, today)];
    case 'audience':
      return audiencesOf(policy);
  }
}

const agencies = new WeakMap<PolicyRecord, readonly string[]>();

/** Issuers, lead and cooperating agencies, each once; kept, since every search counts them. */
function agenciesOf(policy: PolicyRecord): readonly string[] {
  const known = agencies.get(policy);
  if (known !== undefined) return known;
  const items = (policy.items ?? []).flatMap((item) => [item.leadAgency ?? '', ...item.cooperatingAgencies]);
  const all = [...new Set([...policy.issuers, ...items])].filter((agency) => agency !== '');
  agencies.set(policy, all);
  return all;
}

function passes(policy: PolicyRecord, facet: FacetName, wanted: readonly string[], today: string): boolean {
  if (facet === 'region' && policy.regionId !== null && wanted.includes(policy.regionId)) return true;
  return valuesOf(policy, facet, today).some(
    (value) =>
      wanted.includes(value) || (facet === 'region' && wanted.some((end) => end !== '' && value.endsWith(end))),
  );
}

/** For a policy, one bit for each filter (in the order of FACETS) that it fails. */
export function failedFilters(policy: PolicyRecord, filters: PolicyFilters, today: string): number {
  let failed = 0;
  for (const [bit, facet] of FACETS.entries()) {
    const wanted = filters[facet];
    if (wanted === undefined || wanted.length === 0) continue;
    if (!passes(policy, facet, wanted, today)) failed |= 1 << bit;
  }
  return failed;
}

/** Counts matching articles by value; an article that fails only one filter still counts for that filter's values. */
export function countFacets(
  articlesOf: ReadonlyMap<number, number>,
  policies: readonly PolicyRecord[],
  failed: Uint8Array,
  today: string,
): Record<FacetName, FacetCount[]> {
  const counts = FACETS.map(() => new Map<string, number>());
  for (const [p, articles] of articlesOf) {
    const policy = policies[p];
    const bits = failed[p] ?? 0;
    if (policy === undefined) continue;
    for (const [bit, facet] of FACETS.entries()) {
      if ((bits & ~(1 << bit)) !== 0) continue;
      const values = counts[bit];
      for (const value of valuesOf(policy, facet, today)) values?.set(value, (values.get(value) ?? 0) + articles);
    }
  }
  const listed = FACETS.map((facet, bit): [FacetName, FacetCount[]] => [
    facet,
    [...(counts[bit] ?? [])]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  ]);
  return Object.fromEntries(listed) as Record<FacetName, FacetCount[]>;
}
