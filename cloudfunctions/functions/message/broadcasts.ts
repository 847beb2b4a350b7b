import type { Database } from '../../platform/database';
import { outboxMessage } from '../../platform/outbox';
import type { TimerContext } from '../../entry/serve';
import { registeredPeople, subscribersTo, type BroadcastDoc } from '../../records';

async function peopleOf(db: Database, { to, sessionId }: BroadcastDoc): Promise<string[]> {
  if (to !== 'subscribers') return (await registeredPeople(db, sessionId)).map((registration) => registration.userId);
  const session = await db.get('sessions', sessionId);
  return session ? subscribersTo(db, session) : [];
}

/** Makes one message a person of each broadcast. Stopped half-way it goes on at the next run, and nobody is told twice. */
export async function expandBroadcasts({ db }: TimerContext): Promise<void> {
  for (const broadcast of await db.find('broadcasts', { done: false }, { limit: 20 })) {
    for (const userId of await peopleOf(db, broadcast)) {
      await db.insertOnce('outbox', outboxMessage({ ...broadcast.message, userId }, broadcast.at, broadcast._id));
    }
    await db.update('broadcasts', broadcast._id, { done: true });
  }
}
