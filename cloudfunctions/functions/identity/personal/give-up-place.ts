import type { Database } from '../../../platform/database';
import { counterOf, moveCounter, moveUp, type RegistrationDoc, type SessionDoc } from '../../../records';

/** Gives up a place at a session to come and leaves no trace of it; whoever waits moves up and is told (R-ATTEND 1). True when it was held. */
export async function giveUpPlace(
  db: Database,
  session: SessionDoc,
  registration: RegistrationDoc,
  now: number,
): Promise<boolean> {
  const was = await db.transaction(async (tx) => {
    const stored = await tx.get('registrations', registration._id);
    if (!stored) return null;
    await tx.remove('registrations', stored._id);
    if (stored.state !== 'cancelled') {
      const counter = await counterOf(tx, session._id, stored.venueId);
      await moveCounter(tx, counter, stored.state === 'registered' ? { registered: -1 } : { waiting: -1 });
    }
    return stored;
  });
  if (was?.state === 'registered' && session.status === 'published') await moveUp(db, session, was.venueId, now);
  return was !== null && was.state !== 'cancelled';
}
