import { DomainError } from '../../../domain/errors';
import { statusOn } from '../../../domain/policy';
import { itemsByAgency } from '../../../domain/policy-agency';
import { dayOf } from '../../../domain/time';
import { handle } from '../../../entry/serve';
import { agenciesOf, ofAgencies } from '../../../records';
import { publishedItems } from '../published-items';

/** R-PY 1: an agency sees its own; the bureau and the platform any. */
export const listByAgency = handle('policy.listByAgency', async (input, { caller, db, now }) => {
  const wanted = input.agency === '' ? undefined : input.agency;
  const agency = wanted ?? (caller.reaches(ofAgencies([])) ? null : agenciesOf(caller.grants)[0]) ?? null;
  if (!caller.reaches(ofAgencies(agency === null ? [] : [agency]))) throw new DomainError('FORBIDDEN');
  const today = dayOf(now);
  const { policies } = await publishedItems(db);
  const records = policies.map((policy) => ({ ...policy, policyId: policy._id, status: statusOn(policy, today) }));
  const { agencies, leads, supports, ownerless, pastReview } = itemsByAgency(records, { agency, today });
  const { offset, limit } = input;
  const cut = <T>(rows: readonly T[]): T[] => rows.slice(offset, offset + limit);
  const totals = {
    agencies: agencies.length,
    leads: leads.length,
    supports: supports.length,
    ownerless: ownerless.length,
    pastReview: pastReview.length,
  };
  return {
    agency,
    more: offset + limit < Math.max(...Object.values(totals)),
    totals,
    agencies: cut(agencies),
    leads: cut(leads),
    supports: cut(supports),
    ownerless: cut(ownerless),
    pastReview: cut(pastReview),
  };
});
