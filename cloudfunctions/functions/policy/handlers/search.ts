import { searchPolicies, type PolicyFilters } from '../../../domain/policy';
import { dayOf } from '../../../domain/time';
import { handle } from '../../../platform/serve';
import { currentPolicies } from '../current-index';

/** R-POLICY 2: leads to the exact article; an empty query lists what there is, newest first. */
export const search = handle('policy.search', async ({ query, filters, limit, offset }, { db, now }) => {
  const { index } = await currentPolicies(db);
  const { validity, ...others } = filters;
  const chosen: PolicyFilters = Object.fromEntries(
    Object.entries({ ...others, status: validity ?? others.status }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [String(value)]]],
    ),
  );
  const answer = searchPolicies(index, { query, filters: chosen, limit, offset, today: dayOf(now) });
  return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, issuers: [...hit.issuers] })) };
});
