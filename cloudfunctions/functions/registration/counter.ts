import type { Tx } from '../../platform/database';
import { venueCounterId, type VenueCounterDoc } from '../../records';

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
