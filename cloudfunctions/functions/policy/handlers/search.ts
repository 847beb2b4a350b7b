import { operations } from '../../../contract';
import { searchPolicies, type PolicyFilters } from '../../../domain/policy';
import { dayOf } from '../../../domain/time';
import type { Caller } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { mustBeArea, ofAgencies } from '../../../records';
import { currentIndex } from '../current-index';
import { recordMiss } from '../misses';
import { storedSynonyms } from '../synonyms';

/** Whoever keeps the synonyms sees at once what a new one does, on whichever instance; what they try in vain is nobody's need. */
const keepsWords = ({ standing }: Caller): boolean => {
  const { who } = operations['policy.saveSynonym'];
  return standing(ofAgencies([])).some((party) => who[party] !== undefined);
};

/** R-POLICY 2: leads to the exact article; an empty query lists what there is, newest first. */
export const search = handle(
  'policy.search',
  async ({ query, filters, limit, offset, perPolicy }, { caller, db, now }) => {
    mustBeArea('filters.regionId', filters.regionId);
    const trying = keepsWords(caller);
    const [{ index }, synonyms] = await Promise.all([currentIndex(db), storedSynonyms(db, now, trying)]);
    const { validity, ...others } = filters;
    const chosen: PolicyFilters = Object.fromEntries(
      Object.entries({ ...others, status: validity ?? others.status }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, [String(value)]]],
      ),
    );
    const answer = searchPolicies(index, {
      query,
      filters: chosen,
      limit,
      offset,
      perPolicy,
      today: dayOf(now),
      synonyms,
    });
    // With filters it may be they that leave nothing.
    if (answer.total === 0 && !trying && Object.keys(chosen).length === 0) await recordMiss(db, query, now);
    return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, issuers: [...hit.issuers] })) };
  },
);
