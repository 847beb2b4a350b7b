import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import type { TimerContext } from '../../entry/serve';
import type { VenueCounterDoc } from '../../records';

/** A count that differs is put right only where nobody has registered for so long: a request under way holds a place without a registration. */
const QUIET_MS = 5 * 60_000;

async function recountVenue(db: Database, counter: VenueCounterDoc, now: number): Promise<void> {
  const here = { sessionId: counter.sessionId, venueId: counter.venueId };
  await db.transaction(async (tx) => {
    const current = await tx.get('venueCounters', counter._id);
    const docs = await db.find('registrations', { ...here, state: command.neq('cancelled') });
    if (!current || docs.some((doc) => doc.at > now - QUIET_MS)) return;
    const registered = docs.filter((doc) => doc.state === 'registered').length;
    const waiting = docs.length - registered;
    if (current.registered === registered && current.waiting === waiting) return;
    // A place taken since this transaction began makes it start again.
    await tx.set('venueCounters', { ...current, registered, waiting });
  });
}

/** Timer: makes the counters of coming sessions what their registrations say (they are derivable, and a dead request leaves one too many). */
export async function recount({ db, now }: TimerContext): Promise<void> {
  const sessions = await db.find('sessions', { status: 'published', startAt: command.gt(now) }, { fields: ['_id'] });
  const ids = sessions.map((session) => session._id);
  if (ids.length === 0) return;
  for (const counter of await db.find('venueCounters', { sessionId: command.in(ids) })) {
    await recountVenue(db, counter, now);
  }
}
