import type { Database } from '../../platform/database';
import { outboxMessage } from '../../platform/outbox';
import type { TimerContext } from '../../entry/serve';
import { registeredPeople, subscribersTo, type BroadcastDoc } from '../../records';

interface Person {
  userId: string;
  /** What is said to this person beside what is said to all. */
  more?: string;
  /** Names the event for this person, where one broadcast is of several. */
  cause?: string;
}

/** People with an account who are struck from a session's attendees (R-ATTEND 8). */
async function struckPeople(db: Database, sessionId: string): Promise<Person[]> {
  const docs = (await db.find('attendances', { sessionId })).filter((doc) => doc.struck);
  const users = await db.getMany(
    'users',
    docs.map(({ userId }) => userId),
  );
  const reached = new Set(users.filter(({ openid }) => openid !== '').map(({ _id }) => _id));
  return docs.flatMap(({ userId, struck }) =>
    struck && reached.has(userId)
      ? [{ userId, more: `理由：${struck.reason}`, cause: `struck:${sessionId}:${struck.at}` }]
      : [],
  );
}

const named = (ids: readonly string[]): Person[] => ids.map((userId) => ({ userId }));

async function peopleOf(db: Database, { to, sessionId }: BroadcastDoc): Promise<Person[]> {
  if (to === 'struck') return struckPeople(db, sessionId);
  if (to !== 'subscribers') return named((await registeredPeople(db, sessionId)).map(({ userId }) => userId));
  const session = await db.get('sessions', sessionId);
  return session ? named(await subscribersTo(db, session)) : [];
}

/** Makes one message a person of each broadcast. Stopped half-way it goes on at the next run, and nobody is told twice. */
export async function expandBroadcasts({ db }: TimerContext): Promise<void> {
  for (const broadcast of await db.find('broadcasts', { done: false }, { limit: 20 })) {
    for (const { userId, more = '', cause = broadcast._id } of await peopleOf(db, broadcast)) {
      const message = { ...broadcast.message, userId, body: broadcast.message.body + more };
      await db.insertOnce('outbox', outboxMessage(message, broadcast.at, cause));
    }
    await db.update('broadcasts', broadcast._id, { done: true });
  }
}
