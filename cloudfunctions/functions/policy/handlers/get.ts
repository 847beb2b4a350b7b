import { DomainError } from '../../../domain/errors';
import { handle } from '../../../platform/serve';
import { shownPolicy, type PolicyDoc } from '../policy-doc';
import { repealedOf } from '../repealed';

export const get = handle('policy.get', async ({ policyId }, { db, now }) => {
  const policy = await db.get<PolicyDoc>('policies', policyId);
  if (!policy) throw new DomainError('NOT_FOUND', { policyId });
  return { policy: shownPolicy(policy, now, await repealedOf(db, policy)) };
});
