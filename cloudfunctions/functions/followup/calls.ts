import type { CallState } from '../../domain/followup';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { idOf } from '../../platform/ids';
import {
  attemptsOf,
  callId,
  entriesOf,
  isNameless,
  sessionOfDraw,
  type AttemptDoc,
  type DrawDoc,
  type FollowupCallDoc,
} from '../../records';
import { peopleByPseudonym } from './roster';

/** `_id` of the attempt that reached somebody: one a call. */
export const answerId = (call: string): string => idOf('answer', call);

const STATES: Record<CallState, FollowupCallDoc['state']> = {
  open: 'to-call',
  reached: 'reached',
  unreachable: 'unreachable',
};

function outcomeOf(attempts: readonly AttemptDoc[], attendeeId: string): FollowupCallDoc['outcome'] {
  const answer = attempts.find((attempt) => attempt.attendeeId === attendeeId && attempt.outcome === 'reached');
  if (!answer) return null;
  return { tookPart: answer.tookPart === true, rating: answer.rating, charged: answer.charged === true, at: answer.at };
}

/**
 * Brings a draw's stored call list to what draw and attempts say: people are added, states and outcomes follow, a replacement whose reason was taken back goes
 * again. It only ever does what these two imply, so it may be cut off anywhere and run again. Returns the list in order.
 */
export async function syncCalls(db: Database, doc: DrawDoc): Promise<FollowupCallDoc[]> {
  const sessionId = sessionOfDraw(doc);
  const all = await db.find('followupCalls', { sessionId });
  const known = new Map(all.filter(({ drawId }) => (drawId ?? sessionId) === doc._id).map((call) => [call._id, call]));
  const attempts = await attemptsOf(db, doc);
  const entries = entriesOf(doc, attempts);
  const strange = entries.some((entry) => !known.has(callId(doc._id, entry.attendeeId)));
  const people = strange ? await peopleByPseudonym(db, sessionId) : new Map<string, string>();
  const list: FollowupCallDoc[] = [];
  for (const [index, entry] of entries.entries()) {
    const id = callId(doc._id, entry.attendeeId);
    const before = known.get(id);
    const call: FollowupCallDoc = {
      _id: id,
      sessionId,
      userId: before?.userId ?? people.get(entry.attendeeId) ?? '',
      venueId: entry.venueId,
      ownerId: doc.evaluator?.by ?? null,
      order: index + 1,
      state: STATES[entry.state],
      replaces: entry.replaces === null ? null : callId(doc._id, entry.replaces),
      outcome: outcomeOf(attempts, entry.attendeeId),
      ...(doc.sessionId !== undefined && { drawId: doc._id }),
      opened: before?.opened ?? null,
    };
    if (!before) await db.insertOnce('followupCalls', call);
    else if (before.state !== call.state || before.order !== call.order || !before.outcome !== !call.outcome) {
      // A plain object in the place of null would be merged into it.
      const { state, order, outcome } = call;
      await db.update('followupCalls', id, { state, order, outcome: outcome && command.set(outcome) });
    }
    list.push(call);
  }
  const implied = new Set(list.map(({ _id }) => _id));
  for (const id of known.keys()) if (!implied.has(id)) await db.remove('followupCalls', id);
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
    gone.map((call) => call.drawId ?? call.sessionId),
  );
  for (const doc of docs) await syncCalls(db, doc);
  return docs.length > 0;
}
