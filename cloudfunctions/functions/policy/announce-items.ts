import { statusOn } from '../../domain/policy';
import { dayOf } from '../../domain/time';
import { contentHashOf } from '../../platform/audit-hash';
import type { Tx } from '../../platform/database';
import type { PolicyDoc } from '../../records';

/**
 * Leaves word of the items that this version brings: new ones, those that ask something else than before, and all when the earlier version was
 * not in force. The message function tells whose enterprise fits (R-POLICY 4). Written with the publication or not at all; nothing for a policy
 * that is not in force, none of what persons get, and none of an item whose last day has passed.
 */
export async function announceItems(
  tx: Tx,
  { before, policy, now }: { before: PolicyDoc | null; policy: PolicyDoc; now: number },
): Promise<void> {
  const today = dayOf(now);
  if (statusOn(policy, today) !== 'in-force') return;
  const known = new Map(
    before && statusOn(before, today) === 'in-force' ? before.items.map((item) => [item.itemId, item]) : [],
  );
  const items = policy.items.filter((item) => {
    const earlier = known.get(item.itemId);
    const same = earlier && contentHashOf(earlier.requirements) === contentHashOf(item.requirements);
    return !same && item.forPersons !== true && (item.deadlineDay === null || item.deadlineDay >= today);
  });
  if (items.length === 0) return;
  await tx.add('itemNews', {
    _id: `${policy._id}#${policy.version}`,
    policyId: policy._id,
    itemIds: items.map(({ itemId }) => itemId),
    at: now,
    after: '',
    done: false,
  });
}
