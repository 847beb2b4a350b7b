import { FACET_COUNT, STORED_FACETS } from './facet-columns';
import type { PolicyIndex } from './policy-index';
import { STATUSES } from './segment';
import {
  FACETS,
  type FacetCount,
  type FacetName,
  type PolicyFilters,
  type PolicyRecord,
  type PolicyStatus,
} from './types';

/** Values of a filter that an answer lists at most, the most frequent ones. */
const MAX_VALUES = 100;

/**
 * Status on a day: repealed from the day of its repeal on; a policy past its validity is expired, one whose first day is still to come not yet in force,
 * whatever its record still says.
 */
export function statusOn(
  policy: Pick<PolicyRecord, 'status' | 'effectiveDay' | 'expiresDay' | 'repealed'>,
  today: string,
): PolicyStatus {
  if (policy.repealed && policy.repealed.day <= today) return 'repealed';
  const { status, expiresDay } = policy;
  const begins = policy.effectiveDay ?? null;
  if (status !== 'in-force' && status !== 'not-yet-in-force') return status;
  if (expiresDay !== null && expiresDay < today) return 'expired';
  if (begins === null) return status;
  return begins > today ? 'not-yet-in-force' : 'in-force';
}

/** For each policy, one bit for each filter (in the order of FACETS) that it fails. */
export function failedFilters(index: PolicyIndex, filters: PolicyFilters, statuses: Uint8Array): Uint8Array {
  const failed = new Uint8Array(index.policies);
  for (const [bit, facet] of FACETS.entries()) {
    const wanted = filters[facet];
    if (wanted === undefined || wanted.length === 0) continue;
    if (facet === 'status') {
      for (let p = 0; p < failed.length; p += 1) {
        if (!wanted.includes(STATUSES[statuses[p] ?? 0] ?? '')) failed[p] = (failed[p] ?? 0) | (1 << bit);
      }
      continue;
    }
    const right = rightValues(index, facet, wanted);
    // A region may be named by its id too.
    const byId = facet === 'region' ? rightValues(index, 'regionId', wanted) : null;
    for (let p = 0; p < failed.length; p += 1) {
      const passes = hasValue(index, p, facet, right) || (byId !== null && hasValue(index, p, 'regionId', byId));
      if (!passes) failed[p] = (failed[p] ?? 0) | (1 << bit);
    }
  }
  return failed;
}

type StoredFacet = (typeof STORED_FACETS)[number];

/** By value: 1 where it is wanted. A region is wanted by the end of its name too (太原市 for 山西省太原市). */
function rightValues(index: PolicyIndex, facet: StoredFacet, wanted: readonly string[]): Uint8Array {
  return Uint8Array.from(index.dictionaries[STORED_FACETS.indexOf(facet)] ?? [], (word) =>
    wanted.some((end) => word === end || (facet === 'region' && end !== '' && word.endsWith(end))) ? 1 : 0,
  );
}

function hasValue(index: PolicyIndex, policy: number, facet: StoredFacet, right: Uint8Array): boolean {
  const at = policy * FACET_COUNT + STORED_FACETS.indexOf(facet);
  for (let i = index.valueStarts[at] ?? 0; i < (index.valueStarts[at + 1] ?? 0); i += 1) {
    if (right[index.values[i] ?? 0] === 1) return true;
  }
  return false;
}

/**
 * Counts matching articles by value; an article that fails only one filter still counts for that filter's values.
 * @param articlesOf by policy, how many of its articles match
 */
export function countFacets(
  index: PolicyIndex,
  articlesOf: Uint32Array,
  failed: Uint8Array,
  statuses: Uint8Array,
): Record<FacetName, FacetCount[]> {
  const listed = FACETS.map((facet, bit): [FacetName, FacetCount[]] => {
    const stored = facet === 'status' ? -1 : STORED_FACETS.indexOf(facet);
    const words: readonly string[] = stored < 0 ? STATUSES : (index.dictionaries[stored] ?? []);
    const counts = new Uint32Array(words.length);
    for (let p = 0; p < articlesOf.length; p += 1) {
      const articles = articlesOf[p] ?? 0;
      if (articles === 0 || ((failed[p] ?? 0) & ~(1 << bit)) !== 0) continue;
      if (stored < 0) {
        bump(counts, statuses[p] ?? 0, articles);
        continue;
      }
      const at = p * FACET_COUNT + stored;
      const end = index.valueStarts[at + 1] ?? 0;
      for (let i = index.valueStarts[at] ?? 0; i < end; i += 1) bump(counts, index.values[i] ?? 0, articles);
    }
    return [facet, most(counts, words)];
  });
  return Object.fromEntries(listed) as Record<FacetName, FacetCount[]>;
}

function bump(counts: Uint32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}

function most(counts: Uint32Array, words: readonly string[]): FacetCount[] {
  const found: FacetCount[] = [];
  for (const [at, count] of counts.entries()) if (count > 0) found.push({ value: words[at] ?? '', count });
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MAX_VALUES);
}
