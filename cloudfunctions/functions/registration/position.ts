import { waitingInOrder } from '../../domain/registration';
import type { Database } from '../../platform/database';
import { asRegistration, type RegistrationDoc } from '../../records';

/** Place in the waiting list, from 1; null for somebody who does not wait. */
export async function positionOf(
  db: Database,
  { sessionId, venueId, state, userId }: RegistrationDoc,
): Promise<number | null> {
  if (state !== 'waiting') return null;
  const queue = await db.find('registrations', { sessionId, venueId, state: 'waiting' });
  const order = waitingInOrder(queue.map(asRegistration));
  return order.findIndex((entry) => entry.personId === userId) + 1 || null;
}
