import type { Tx } from '../../platform/database';
import { venueCounterId, type SessionVenue, type VenueCounterDoc } from '../../records';

/** Every venue of a published session has its counter; those that count already stay as they are. */
export async function ensureCounters(tx: Tx, sessionId: string, venues: readonly SessionVenue[]): Promise<void> {
  for (const { venueId } of venues) {
    const counter: VenueCounterDoc = {
      _id: venueCounterId(sessionId, venueId),
      sessionId,
      venueId,
      registered: 0,
      waiting: 0,
    };
    if (!(await tx.get('venueCounters', counter._id))) await tx.add('venueCounters', counter);
  }
}
