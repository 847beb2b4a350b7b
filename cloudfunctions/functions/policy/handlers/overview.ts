import { statusOn } from '../../../domain/policy';
import { addDays, dayOf } from '../../../domain/time';
import { handle } from '../../../platform/serve';
import { currentPolicies } from '../current-index';

const NEWEST = 5;
const EXPIRING_WITHIN_DAYS = 90;

export const overview = handle('policy.overview', async (_input, { db, now }) => {
  const { policies } = await currentPolicies(db);
  const today = dayOf(now);
  const until = addDays(today, EXPIRING_WITHIN_DAYS);
  return {
    policies: policies.length,
    items: policies.reduce((sum, policy) => sum + policy.items.length, 0),
    newest: policies.slice(0, NEWEST).map((policy) => ({
      policyId: policy._id,
      title: policy.title,
      issuedDay: policy.issuedDay,
      status: statusOn(policy, today),
    })),
    expiring: policies.flatMap(({ _id, title, expiresDay }) =>
      expiresDay !== null && expiresDay >= today && expiresDay <= until ? [{ policyId: _id, title, expiresDay }] : [],
    ),
  };
});
