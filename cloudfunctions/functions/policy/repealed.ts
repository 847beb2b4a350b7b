import type { Output } from '../../contract';
import type { Database } from '../../platform/database';
import type { PolicyDoc } from '../../records';

/** The repeal of a policy as its readers see it, with the title of what took its place; null when there is none. */
export async function repealedOf(
  db: Database,
  { repealed }: PolicyDoc,
): Promise<Output<'policy.get'>['policy']['repealed']> {
  if (!repealed) return null;
  const { day, reason, successorId } = repealed;
  const successor = successorId === null ? null : await db.get('policies', successorId);
  return { day, reason, successor: successor && { policyId: successor._id, title: successor.title } };
}
