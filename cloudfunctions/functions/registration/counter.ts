import { command } from '../../platform/cloud';
import type { Database, Tx } from '../../platform/database';
import { venueCounterId, venueOf, type SessionDoc, type VenueCounterDoc } from '../../records';

type Held = 'registered' | 'waiting';

const move = (
  db: Database,
  sessionId: string,
  venueId: string,
  state: Held,
  by: 1 | -1,
  where: Record<string, unknown> = {},
) =>
  db.updateWhere('venueCounters', { _id: venueCounterId(sessionId, venueId), ...where }, { [state]: command.inc(by) });

/**
 * Takes a place, or one in the waiting list, in one conditional write: a whole town that registers in the same minute waits for nobody, and the last
 * place is given once. The registration follows; a request that dies in between leaves the count one too high, which `recount` mends.
 */
export async function takePlace(db: Database, session: SessionDoc, venueId: string, wanted: Held): Promise<Held> {
  const { capacity } = venueOf(session, venueId);
  if (wanted === 'registered') {
    const free = { registered: command.lt(capacity), waiting: command.lte(0) };
    if ((await move(db, session._id, venueId, 'registered', 1, free)) === 1) return 'registered';
  }
  await move(db, session._id, venueId, 'waiting', 1);
  return 'waiting';
}

/** Undoes `takePlace` where the registration came to nothing. */
export async function giveBack(db: Database, sessionId: string, venueId: string, state: Held): Promise<void> {
  await move(db, sessionId, venueId, state, -1);
}

/** A venue's counter; one that was never made counts nobody. */
export async function counterOf(tx: Tx, sessionId: string, venueId: string): Promise<VenueCounterDoc> {
  const _id = venueCounterId(sessionId, venueId);
  const stored = await tx.get<VenueCounterDoc>('venueCounters', _id);
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
