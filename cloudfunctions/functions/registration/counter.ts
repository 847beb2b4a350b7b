import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { venueCounterId, venueOf, type SessionDoc } from '../../records';

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
