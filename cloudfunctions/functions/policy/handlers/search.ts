import { searchPolicies, type PolicyFilters } from '../../../domain/policy';
import { dayOf } from '../../../domain/time';
import { handle } from '../../../platform/serve';
import { currentIndex } from '../current-index';
import { recordMiss } from '../misses';

/** R-POLICY 2: leads to the exact article; an empty query lists what there is, newest first. */
export const search = handle('policy.search', async ({ query, filters, limit, offset }, { db, now }) => {
  const { index } = await currentIndex(db);
  const { validity, ...others } = filters;
  const chosen: PolicyFilters = Object.fromEntries(
    Object.entries({ ...others, status: validity ?? others.status }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [String(value)]]],
    ),
  );
  const answer = searchPolicies(index, { query, filters: chosen, limit, offset, today: dayOf(now) });
  // With filters it may be they that leave nothing.
  if (answer.total === 0 && Object.keys(chosen).length === 0) await recordMiss(db, query, now);
  return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, issuers: [...hit.issuers] })) };
});
