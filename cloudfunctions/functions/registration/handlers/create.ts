import { decideRegistration } from '../../../domain/registration';
import { DomainError } from '../../../domain/errors';
import type { Database } from '../../../platform/database';
import { enqueue } from '../../../platform/outbox';
import { handle } from '../../../entry/serve';
import {
  asRegistration,
  loadSession,
  moveUp,
  registrationId,
  sessionMessage,
  venueCounterId,
  type RegistrationDoc,
  type SessionDoc,
} from '../../../records';
import { forRegistration } from '../as-rules';
import { giveBack, takePlace } from '../counter';
import { positionOf } from '../position';

/** Writes the registration and its message; what another request of the same person wrote first stands, and is returned. */
const enter = (db: Database, session: SessionDoc, fresh: RegistrationDoc): Promise<RegistrationDoc> =>
  db.transaction(async (tx) => {
    const stored = await tx.get('registrations', fresh._id);
    if (stored && stored.state !== 'cancelled') return stored;
    await tx.set('registrations', fresh);
    if (fresh.state === 'registered') {
      const message = sessionMessage('registered', fresh.userId, session, '您已报名，请按时到场扫码签到。');
      await enqueue(tx, message, fresh.at, `registered:${fresh._id}:${fresh.at}`);
    }
    return fresh;
  });

/** A place at a venue, or one in its waiting list (R-ATTEND 1): one a person and session, asked again it is the same. */
export const create = handle('registration.create', async ({ sessionId, venueId }, { caller, db, now }) => {
  caller.profile();
  const id = registrationId(sessionId, caller.userId);
  const [session, stored, counter] = await Promise.all([
    loadSession(db, sessionId),
    db.get('registrations', id),
    db.get('venueCounters', venueCounterId(sessionId, venueId)),
  ]);
  const decision = decideRegistration({
    session: forRegistration(session),
    venueId,
    existing: stored && asRegistration(stored),
    registered: counter?.registered ?? 0,
    waiting: counter?.waiting ?? 0,
    now,
  });
  let doc = stored;
  if (decision.outcome === 'placed') {
    const state = await takePlace(db, session, venueId, decision.state);
    const fresh: RegistrationDoc = { _id: id, sessionId, userId: caller.userId, venueId, state, at: now };
    try {
      doc = await enter(db, session, fresh);
    } catch (error) {
      await giveBack(db, sessionId, venueId, state);
      throw error;
    }
    if (doc !== fresh) await giveBack(db, sessionId, venueId, state);
  }
  if (!doc) throw new DomainError('NOT_FOUND', { sessionId });
  // A place may have come free without anybody having moved up: a larger room, or a cancellation that was cut off.
  if (doc.state === 'waiting' && now < session.startAt) await moveUp(db, session, venueId, now);
  const current = (await db.get('registrations', id)) ?? doc;
  return { state: current.state, venueId: current.venueId, waitingPosition: await positionOf(db, current) };
});
