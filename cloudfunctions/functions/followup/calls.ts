import type { CallState } from '../../domain/followup';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { callId, isNameless, loadSession, type AttemptDoc, type DrawDoc, type FollowupCallDoc } from '../../records';
import { entriesOf } from './records';
import { peopleByPseudonym } from './roster';

const STATES: Record<CallState, FollowupCallDoc['state']> = {
  open: 'to-call',
  reached: 'reached',
  unreachable: 'unreachable',
};

export const attemptsOf = (db: Database, sessionId: string): Promise<AttemptDoc[]> =>
  db.find('followupAttempts', { sessionId }, { orderBy: ['at', 'asc'] });

function outcomeOf(attempts: readonly AttemptDoc[], attendeeId: string): FollowupCallDoc['outcome'] {
  const answer = attempts.find((attempt) => attempt.attendeeId === attendeeId && attempt.outcome === 'reached');
  if (!answer) return null;
  return { tookPart: answer.tookPart === true, rating: answer.rating, charged: answer.charged === true, at: answer.at };
}

/**
 * Brings the stored call list to what draw and attempts say: new people are added, states and outcomes follow. It only ever adds what
 * these two imply, so it may be cut off anywhere and run again. Returns the list in order.
 */
export async function syncCalls(db: Database, doc: DrawDoc): Promise<FollowupCallDoc[]> {
  const sessionId = doc._id;
  const [attempts, stored] = await Promise.all([attemptsOf(db, sessionId), db.find('followupCalls', { sessionId })]);
  const known = new Map(stored.map((call) => [call._id, call]));
  const entries = entriesOf(doc, attempts);
  const strange = entries.some((entry) => !known.has(callId(sessionId, entry.attendeeId)));
  const people = strange ? await peopleByPseudonym(db, await loadSession(db, sessionId)) : new Map<string, string>();
  const list: FollowupCallDoc[] = [];
  for (const [index, entry] of entries.entries()) {
    const id = callId(sessionId, entry.attendeeId);
    const before = known.get(id);
    const call: FollowupCallDoc = {
      _id: id,
      sessionId,
      userId: before?.userId ?? people.get(entry.attendeeId) ?? '',
      venueId: entry.venueId,
      ownerId: doc.evaluator?.by ?? null,
      order: index + 1,
      state: STATES[entry.state],
      replaces: entry.replaces === null ? null : callId(sessionId, entry.replaces),
      outcome: outcomeOf(attempts, entry.attendeeId),
    };
    if (!before) await db.insertOnce('followupCalls', call);
    else if (before.state !== call.state || before.order !== call.order) {
      // The outcome goes from null to an object once; a plain object in its place would be merged into the null.
      const { state, order, outcome } = call;
      await db.update('followupCalls', id, {
        state,
        order,
        ...(outcome && !before.outcome && { outcome: command.set(outcome) }),
      });
    }
    list.push(call);
  }
  return list;
}

/**
 * Brings the lists up to date on which somebody still stands to be called who has had their particulars deleted: they are given up, and
 * the next in the order takes their place. True when there was such a list.
 */
export async function replaceWithdrawn(db: Database, calls: readonly FollowupCallDoc[]): Promise<boolean> {
  const gone = calls.filter((call) => call.state === 'to-call' && isNameless(call.userId));
  const docs = await db.getMany(
    'draws',
    gone.map((call) => call.sessionId),
  );
  for (const doc of docs) await syncCalls(db, doc);
  return docs.length > 0;
}
