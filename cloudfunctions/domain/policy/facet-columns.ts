import { audiencesOf } from './audience';
import { growing } from './growing';
import { FACETS, type FacetName, type PolicyRecord } from './types';

/** Facets whose values are stored; a status depends on the day and is worked out. */
export const STORED_FACETS = FACETS.filter((facet) => facet !== 'status');
export const FACET_COUNT = STORED_FACETS.length;

/** Values of a record under a filter. */
function valuesOf(policy: PolicyRecord, facet: Exclude<FacetName, 'status'>): readonly string[] {
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
    case 'audience':
      return audiencesOf(policy);
  }
}

/** Issuers, lead and cooperating agencies. */
function agenciesOf(policy: PolicyRecord): readonly string[] {
  const items = (policy.items ?? []).flatMap((item) => [item.leadAgency ?? '', ...item.cooperatingAgencies]);
  return [...policy.issuers, ...items].filter((agency) => agency !== '');
}

/** Writes, policy by policy, the values of each facet as numbers, each value once. */
export class FacetWriter {
  private readonly words = STORED_FACETS.map(() => new Map<string, number>());
  private readonly starts = growing.u32();
  private readonly values = growing.u32();

  add(policy: PolicyRecord): void {
    this.addValues((facet) => valuesOf(policy, STORED_FACETS[facet] ?? 'level'));
  }

  addValues(of: (facet: number) => readonly string[]): void {
    for (const [facet, words] of this.words.entries()) {
      this.starts.push(this.values.length);
      for (const word of new Set(of(facet))) {
        let value = words.get(word);
        if (value === undefined) {
          value = words.size;
          words.set(word, value);
        }
        this.values.push(value);
      }
    }
  }

  done() {
    return {
      valueStarts: this.starts.ended(this.values.length),
      values: this.values.done(),
      dictionaries: this.words.map((words) => [...words.keys()]),
    };
  }
}
