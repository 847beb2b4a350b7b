import type { Output } from '../../contract';
import { withOwnAmount } from '../../domain/benefit';
import { statusOn } from '../../domain/policy';
import { dayOf } from '../../domain/time';
import type { PolicyDoc } from '../../records';

export const POINTER = 'current';

/** As its readers see it today: what has run out is shown as expired, what was repealed as repealed. */
export function shownPolicy(
  { _id, contentHash: _hash, ...policy }: PolicyDoc,
  now: number,
  repealed: Output<'policy.get'>['policy']['repealed'],
): Output<'policy.get'>['policy'] {
  const items = policy.items.map(withOwnAmount);
  return { ...policy, items, policyId: _id, status: statusOn(policy, dayOf(now)), repealed };
}
