import { movesUp, type Registration } from '../domain/registration';
import type { Database, Tx } from '../platform/database';
import { enqueue } from '../platform/outbox';
import { sessionMessage } from './messages';
import { rulesFor } from './rules';
import { venueCounterId, venueOf, type RegistrationDoc, type SessionDoc, type VenueCounterDoc } from './session';

/** A stored registration as the rules see it. */
export const asRegistration = ({ userId, venueId, state, at }: RegistrationDoc): Registration => ({
  personId: userId,
  venueId,
  state,
  at,
});

/** Until when its owner takes a cancellation back (R-ATTEND 1); null: nothing was cancelled, or it is not to be taken back any more. */
export function undoUntil(session: SessionDoc, doc: RegistrationDoc | null, now: number): number | null {
  if (doc?.state !== 'cancelled' || doc.leftAt === undefined || session.status !== 'published') return null;
  const until = Math.min(doc.leftAt + undoMinutesOf(session) * 60_000, session.startAt);
  return now < until ? until : null;
}

export const undoMinutesOf = (session: Pick<SessionDoc, 'endAt'>): number =>
  rulesFor(session.endAt).parameters.registration.value.undoMinutes;

/** A venue's counter; one that was never made counts nobody. */
export async function counterOf(tx: Tx, sessionId: string, venueId: string): Promise<VenueCounterDoc> {
  const _id = venueCounterId(sessionId, venueId);
  const stored = await tx.get('venueCounters', _id);
  return stored ?? { _id, sessionId, venueId, registered: 0, waiting: 0 };
}

/** Writes a counter moved by so many; it never goes below nobody. */
export async function moveCounter(
  tx: Tx,
  counter: VenueCounterDoc,
  by: { registered?: number; waiting?: number },
): Promise<void> {
  const registered = Math.max(0, counter.registered + (by.registered ?? 0));
  const waiting = Math.max(0, counter.waiting + (by.waiting ?? 0));
  await tx.set('venueCounters', { ...counter, registered, waiting });
}

/** Who would move up at a venue of this capacity, in order: what `moveUp` does, and what a preview of a change says. */
export async function nextUp(
  db: Database,
  sessionId: string,
  venueId: string,
  capacity: number,
): Promise<RegistrationDoc[]> {
  const registrations = await db.find('registrations', { sessionId, venueId });
  const byPerson = new Map(registrations.map((doc) => [doc.userId, doc]));
  return movesUp(registrations.map(asRegistration), capacity).flatMap(({ personId }) => byPerson.get(personId) ?? []);
}

/**
 * The waiting list of a venue moves up while there are free places (R-ATTEND 1), each person in a transaction of their own that tells
 * them. Cut off anywhere, the next registration, cancellation or change at the venue goes on with it. The number of people moved.
 */
export async function moveUp(db: Database, session: SessionDoc, venueId: string, now: number): Promise<number> {
  const { capacity } = venueOf(session, venueId);
  let moved = 0;
  for (const doc of await nextUp(db, session._id, venueId, capacity)) {
    if (await moveOne(db, session, doc, capacity, now)) moved += 1;
  }
  return moved;
}

const moveOne = (db: Database, session: SessionDoc, doc: RegistrationDoc, capacity: number, now: number) =>
  db.transaction(async (tx) => {
    const current = await tx.get('registrations', doc._id);
    const counter = await counterOf(tx, session._id, doc.venueId);
    if (current?.state !== 'waiting' || current.venueId !== doc.venueId || counter.registered >= capacity) return false;
    await tx.update('registrations', doc._id, { state: 'registered' });
    await moveCounter(tx, counter, { registered: 1, waiting: -1 });
    const message = sessionMessage('moved-up', doc.userId, session, '您已从候补转为正式报名，请按时参加。');
    await enqueue(tx, message, now, `moved-up:${doc._id}:${current.at}`);
    return true;
  });
