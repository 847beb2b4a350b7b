import { demoPolicies } from '../policies/index';
import { DAY } from '../time';
import { ENTERED_BEFORE } from './anchor';
import type { Seeding } from './seeding';

/** The hub publishes the five documents, one after the other as they stand in the list. */
export async function publishPolicies({ client, now }: Seeding): Promise<void> {
  let at = now - ENTERED_BEFORE + 3 * DAY;
  for (const policy of demoPolicies.toReversed()) {
    await client.call('policy.publish', 'platform-1', at, policy);
    at += DAY;
  }
}
