import { decideCancellation } from '../../../domain/registration';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import {
  asRegistration,
  counterOf,
  loadSession,
  moveCounter,
  moveUp,
  registrationId,
  undoUntil,
} from '../../../records';

/** Gives up a place until the start (R-ATTEND 1); the first who waits moves up and is told. Cancelled again it stays so. */
export const cancel = handle('registration.cancel', async ({ sessionId }, { caller, db, now }) => {
  const session = await loadSession(db, sessionId);
  const id = registrationId(sessionId, caller.userId);
  const freed = await db.transaction(async (tx) => {
    const stored = await tx.get('registrations', id);
    const decision = decideCancellation({ startsAt: session.startAt }, stored && asRegistration(stored), now);
    if (!stored) throw new DomainError('NOT_REGISTERED');
    if (decision.outcome === 'repeated') return null;
    const counter = await counterOf(tx, sessionId, stored.venueId);
    await tx.update('registrations', id, {
      state: 'cancelled',
      leftState: decision.freesPlace ? 'registered' : 'waiting',
      leftAt: now,
    });
    await moveCounter(tx, counter, decision.freesPlace ? { registered: -1 } : { waiting: -1 });
    return decision.freesPlace ? stored.venueId : null;
  });
  const movedUp = freed !== null && (await moveUp(db, session, freed, now)) > 0;
  const left = await db.get('registrations', id);
  return { state: 'cancelled' as const, movedUp, undoUntil: undoUntil(session, left, now) };
});
