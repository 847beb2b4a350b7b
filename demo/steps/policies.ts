import { firstEntryOf } from '../policies/first-entry';
import { demoPolicies, nationalPolicies, type DemoPolicy } from '../policies/index';
import { DAY, dayOf } from '../time';
import { ENTERED_BEFORE } from './anchor';
import type { Seeding } from './seeding';

/** The one that was entered with slips and published again. */
const MENDED = 'liaocheng-2021-demo-platform';

/** Days after the demonstration's moment on which what the state gives has to be looked at again. */
const REVIEWED_AFTER = 90;

/**
 * The hub publishes what the state gives, and then the five documents, one after the other as they stand in the list.
 * @returns their ids by slug
 */
export async function publishPolicies({ client, now }: Seeding): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let at = now - ENTERED_BEFORE + 3 * DAY;
  const reviewDay = dayOf(now + REVIEWED_AFTER * DAY);
  for (const policy of nationalPolicies) {
    const { policyId } = await client.call('policy.publish', 'platform-1', at, { ...policy, reviewDay });
    ids.set(policy.slug, policyId);
  }
  for (const policy of demoPolicies.toReversed()) {
    // Entered again with its slips it would be a third version.
    if (policy.slug === MENDED && !(await isPublished(client, at, policy)))
      await client.call('policy.publish', 'platform-1', at, firstEntryOf(policy));
    at += DAY;
    const { policyId } = await client.call('policy.publish', 'platform-1', at, policy);
    ids.set(policy.slug, policyId);
  }
  return ids;
}

async function isPublished(client: Seeding['client'], at: number, { title }: DemoPolicy): Promise<boolean> {
  const { total } = await client.call('policy.listForDesk', 'platform-1', at, { find: title, limit: 1 });
  return total > 0;
}
