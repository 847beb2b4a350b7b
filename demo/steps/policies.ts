import { demoPolicies } from '../policies/index';
import { DAY, dayOf } from '../time';
import { ENTERED_BEFORE } from './anchor';
import type { Seeding } from './seeding';

/** In how many days from the demonstration's the desk looks at a policy again, as it has set for itself: for one that day has passed. */
const REVIEW_IN_DAYS: Readonly<Record<string, number>> = {
  'nmg-2011-implementation-year': -10,
  'nmg-2018-lecture-hall': 200,
};

/** The hub publishes the five documents, one after the other as they stand in the list. */
export async function publishPolicies({ client, now }: Seeding): Promise<void> {
  let at = now - ENTERED_BEFORE + 3 * DAY;
  for (const policy of demoPolicies.toReversed()) {
    const inDays = REVIEW_IN_DAYS[policy.slug];
    const reviewDay = inDays === undefined ? null : dayOf(now + inDays * DAY);
    await client.call('policy.publish', 'platform-1', at, { ...policy, reviewDay });
    at += DAY;
  }
}
