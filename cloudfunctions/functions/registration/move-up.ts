import { movesUp } from '../../domain/registration';
import type { Database } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { sessionMessage, venueOf, type RegistrationDoc, type SessionDoc } from '../../records';
import { asRegistration } from './as-rules';
import { counterOf, moveCounter } from './counter';

/**
 * The waiting list of a venue moves up while there are free places (R-ATTEND 1), each person in a transaction of their own that tells
 * them. Cut off anywhere, the next registration or cancellation at the venue goes on with it. The number of people moved.
 */
export async function moveUp(db: Database, session: SessionDoc, venueId: string, now: number): Promise<number> {
  const { capacity } = venueOf(session, venueId);
  const registrations = await db.find<RegistrationDoc>('registrations', { sessionId: session._id, venueId });
  const byPerson = new Map(registrations.map((doc) => [doc.userId, doc]));
  let moved = 0;
  for (const next of movesUp(registrations.map(asRegistration), capacity)) {
    const doc = byPerson.get(next.personId);
    if (doc && (await moveOne(db, session, doc, capacity, now))) moved += 1;
  }
  return moved;
}

const moveOne = (db: Database, session: SessionDoc, doc: RegistrationDoc, capacity: number, now: number) =>
  db.transaction(async (tx) => {
    const current = await tx.get<RegistrationDoc>('registrations', doc._id);
    const counter = await counterOf(tx, session._id, doc.venueId);
    if (current?.state !== 'waiting' || current.venueId !== doc.venueId || counter.registered >= capacity) return false;
    await tx.update('registrations', doc._id, { state: 'registered' });
    await moveCounter(tx, counter, { registered: 1, waiting: -1 });
    const message = sessionMessage('moved-up', doc.userId, session, '您已从候补转为正式报名，请按时参加。');
    await enqueue(tx, message, now, `moved-up:${doc._id}:${current.at}`);
    return true;
  });
