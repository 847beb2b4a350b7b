import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { registrationId, venueCounterId, type RegistrationDoc } from '../../records';

/**
 * Registers somebody who is at the venue without a place: who never asked, who cancelled, who waits (R-ATTEND 3). Whoever is in the
 * room is in, whatever the capacity. The document decides; the counter follows it by an increment, so that a full room signing in at
 * once waits for nobody. Repeated, it changes nothing.
 */
export async function registerWalkIn(
  db: Database,
  sessionId: string,
  venueId: string,
  userId: string,
  at: number,
): Promise<void> {
  const fresh: RegistrationDoc = {
    _id: registrationId(sessionId, userId),
    sessionId,
    userId,
    venueId,
    state: 'registered',
    at,
  };
  const { inserted, doc } = await db.insertOnce('registrations', fresh);
  if (inserted) return count(db, sessionId, venueId, { registered: 1 });
  if (doc.state === 'registered') return;
  const changed = await db.updateWhere(
    'registrations',
    { _id: doc._id, state: doc.state },
    { state: 'registered', venueId },
  );
  if (changed === 0) return;
  await count(db, sessionId, venueId, { registered: 1 });
  if (doc.state === 'waiting') await count(db, sessionId, doc.venueId, { waiting: -1 });
}

async function count(
  db: Database,
  sessionId: string,
  venueId: string,
  change: { registered?: number; waiting?: number },
): Promise<void> {
  const patch = Object.fromEntries(Object.entries(change).map(([field, by]) => [field, command.inc(by)]));
  await db.updateWhere('venueCounters', { _id: venueCounterId(sessionId, venueId) }, patch);
}
