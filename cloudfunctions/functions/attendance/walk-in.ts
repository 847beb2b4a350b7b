import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { moveUp, registrationId, venueCounterId, type RegistrationDoc, type SessionDoc } from '../../records';

/**
 * Gives a place at this venue to somebody who is in the room without one: who never asked, who cancelled, who waits, who has a place at another venue
 * (R-ATTEND 3). Whoever is in the room is in, whatever the capacity. The document decides; the counters follow it by increments, so that a full room
 * signing in at once waits for nobody. A place that comes free elsewhere before the start goes to who waits for it. Repeated, it changes nothing.
 */
export async function registerWalkIn(
  db: Database,
  session: SessionDoc,
  venueId: string,
  userId: string,
  at: number,
): Promise<void> {
  const sessionId = session._id;
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
  if (doc.state === 'registered' && doc.venueId === venueId) return;
  const changed = await db.updateWhere(
    'registrations',
    { _id: doc._id, state: doc.state, venueId: doc.venueId },
    { state: 'registered', venueId },
  );
  if (changed === 0) return;
  await count(db, sessionId, venueId, { registered: 1 });
  if (doc.state === 'cancelled') return;
  await count(db, sessionId, doc.venueId, doc.state === 'waiting' ? { waiting: -1 } : { registered: -1 });
  if (doc.state === 'registered' && at < session.startAt) await moveUp(db, session, doc.venueId, at);
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
