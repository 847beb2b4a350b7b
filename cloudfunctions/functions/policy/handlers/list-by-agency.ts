import { DomainError } from '../../../domain/errors';
import { statusOn } from '../../../domain/policy';
import { itemsByAgency, sameAgency } from '../../../domain/policy-agency';
import { dayOf } from '../../../domain/time';
import { handle } from '../../../platform/serve';
import { publishedItems } from '../published-items';

/** R-PY 1: an agency sees its own; the bureau and the platform any. */
export const listByAgency = handle('policy.listByAgency', async (input, { caller, db, now }) => {
  const own = caller.grants.flatMap(({ scope }) => (scope.kind === 'agency' ? [scope.agency] : []));
  const wanted = input.agency === '' ? undefined : input.agency;
  const agency = wanted ?? (caller.as === 'agency' ? own[0] : undefined) ?? null;
  if (agency === null && caller.as === 'agency') throw new DomainError('FORBIDDEN');
  if (caller.as === 'agency' && !own.some((name) => sameAgency(name, agency ?? ''))) throw new DomainError('FORBIDDEN');
  const today = dayOf(now);
  const { policies } = await publishedItems(db);
  const records = policies.map((policy) => ({ ...policy, policyId: policy._id, status: statusOn(policy, today) }));
  return itemsByAgency(records, { agency, today });
});
