import type { PlaceChange } from '../../domain/attendance';
import type { Tx } from '../../platform/database';
import { counterOf, moveCounter, registrationId } from '../../records';

/** Writes a person's changed place with the counters of its venues; nothing for no change. */
export async function movePlace(tx: Tx, sessionId: string, userId: string, change: PlaceChange | null): Promise<void> {
  if (change === null) return;
  const _id = registrationId(sessionId, userId);
  const moves = new Map<string, { registered: number; waiting: number }>();
  for (const { venueId, registered = 0, waiting = 0 } of change.moves) {
    const by = moves.get(venueId) ?? { registered: 0, waiting: 0 };
    moves.set(venueId, { registered: by.registered + registered, waiting: by.waiting + waiting });
  }
  for (const [venueId, by] of moves) await moveCounter(tx, await counterOf(tx, sessionId, venueId), by);
  if (change.place) await tx.set('registrations', { _id, sessionId, userId, ...change.place });
  else await tx.remove('registrations', _id);
}
