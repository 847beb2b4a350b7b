import { decideRestoring } from '../../../domain/registration';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import {
  counterOf,
  loadSession,
  moveCounter,
  moveUp,
  registrationId,
  undoMinutesOf,
  venueOf,
  type RegistrationDoc,
} from '../../../records';
import { forRegistration } from '../as-rules';
import { positionOf } from '../position';

/**
 * Takes back the cancelling of just now (R-ATTEND 1): the very place while it is still free, the same place in the waiting list; PLACE_TAKEN where somebody
 * who waited has it meanwhile. Asked again it is so already.
 */
export const restore = handle('registration.restore', async ({ sessionId }, { caller, db, now }) => {
  caller.profile();
  const id = registrationId(sessionId, caller.userId);
  const session = await loadSession(db, sessionId);
  const kept = await db.transaction(async (tx) => {
    const stored = await tx.get('registrations', id);
    const { leftState, leftAt } = stored ?? {};
    const decision = decideRestoring({
      session: forRegistration(session),
      existing: stored,
      left: leftState !== undefined && leftAt !== undefined ? { state: leftState, at: leftAt } : null,
      undoMinutes: undoMinutesOf(session),
      now,
    });
    if (!stored) throw new DomainError('NOT_REGISTERED');
    const { venueId, at } = stored;
    if (decision.outcome === 'repeated') return stored;
    const counter = await counterOf(tx, sessionId, venueId);
    const { state } = decision;
    // a free place is theirs who wait
    const isFree = counter.registered < venueOf(session, venueId).capacity && counter.waiting === 0;
    if (state === 'registered' && !isFree) throw new DomainError('PLACE_TAKEN', { venueId });
    const again: RegistrationDoc = { _id: id, sessionId, userId: caller.userId, venueId, state, at };
    await tx.set('registrations', again);
    await moveCounter(tx, counter, { [state]: 1 });
    return again;
  });
  if (kept.state === 'waiting' && now < session.startAt) await moveUp(db, session, kept.venueId, now);
  const current = (await db.get('registrations', id)) ?? kept;
  return { state: current.state, venueId: current.venueId, waitingPosition: await positionOf(db, current) };
});
