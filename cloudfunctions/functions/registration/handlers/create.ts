import { decideRegistration, waitingInOrder } from '../../../domain/registration';
import { DomainError } from '../../../domain/errors';
import type { Database } from '../../../platform/database';
import { enqueue } from '../../../platform/outbox';
import { handle } from '../../../platform/serve';
import { registrationId, sessionMessage, type RegistrationDoc, type SessionDoc } from '../../../records';
import { asRegistration, forRegistration } from '../as-rules';
import { counterOf, moveCounter } from '../counter';
import { moveUp } from '../move-up';

/** Place in the waiting list, from 1; null for somebody who does not wait. */
async function positionOf(
  db: Database,
  { sessionId, venueId, state, userId }: RegistrationDoc,
): Promise<number | null> {
  if (state !== 'waiting') return null;
  const queue = await db.find<RegistrationDoc>('registrations', { sessionId, venueId, state: 'waiting' });
  const order = waitingInOrder(queue.map(asRegistration));
  return order.findIndex((entry) => entry.personId === userId) + 1 || null;
}

/** A place at a venue, or one in its waiting list (R-ATTEND 1): one a person and session, asked again it is the same. */
export const create = handle('registration.create', async ({ sessionId, venueId }, { caller, db, now }) => {
  caller.profile();
  const id = registrationId(sessionId, caller.userId);
  const { session, doc } = await db.transaction(async (tx) => {
    const found = await tx.get<SessionDoc>('sessions', sessionId);
    if (!found) throw new DomainError('NOT_FOUND', { sessionId });
    const stored = await tx.get<RegistrationDoc>('registrations', id);
    const counter = await counterOf(tx, sessionId, venueId);
    const decision = decideRegistration({
      session: forRegistration(found),
      venueId,
      existing: stored && asRegistration(stored),
      registered: counter.registered,
      waiting: counter.waiting,
      now,
    });
    if (decision.outcome === 'repeated' && stored) return { session: found, doc: stored };
    const state = decision.outcome === 'placed' ? decision.state : 'waiting';
    const fresh: RegistrationDoc = { _id: id, sessionId, userId: caller.userId, venueId, state, at: now };
    await tx.set('registrations', fresh);
    await moveCounter(tx, counter, state === 'registered' ? { registered: 1 } : { waiting: 1 });
    if (state === 'registered') {
      const message = sessionMessage('registered', caller.userId, found, '您已报名，请按时到场扫码签到。');
      await enqueue(tx, message, now, `registered:${id}:${now}`);
    }
    return { session: found, doc: fresh };
  });
  // A place may have come free without anybody having moved up: a larger room, or a cancellation that was cut off.
  if (doc.state === 'waiting' && now < session.startAt) await moveUp(db, session, venueId, now);
  const current = (await db.get<RegistrationDoc>('registrations', id)) ?? doc;
  return { state: current.state, venueId: current.venueId, waitingPosition: await positionOf(db, current) };
});
