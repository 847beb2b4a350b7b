import type { Output } from '../../contract';
import { auditCaseId } from '../../cases/head-audit';
import { followupDeadline, nextAttemptDay } from '../../domain/followup';
import type { Context } from '../../entry/serve';
import { idOf } from '../../platform/ids';
import {
  followupRules,
  namesOf,
  rulesFor,
  type AttemptDoc,
  type FollowupCallDoc,
  type SessionDoc,
} from '../../records';

type Call = Output<'followup.listCalls'>['calls'][number];

const MINUTE = 60_000;

/** Calls as the evaluator sees them: phone numbers masked, every attempt on record, what may still be taken back. */
export async function shownCalls(
  { caller, db }: Pick<Context, 'caller' | 'db'>,
  session: SessionDoc,
  calls: readonly FollowupCallDoc[],
  known?: readonly AttemptDoc[],
): Promise<Call[]> {
  const attempts = known ?? (await db.find('followupAttempts', { sessionId: session._id }, { orderBy: ['at', 'asc'] }));
  const [docs, nameOf, audit] = await Promise.all([
    db.getMany(
      'attendances',
      calls.map((call) => idOf('attendance', session._id, call.userId)),
    ),
    namesOf(
      db,
      attempts.map((attempt) => attempt.by),
    ),
    calls.some(({ drawId }) => drawId !== undefined) ? db.get('cases', auditCaseId(session._id)) : null,
  ]);
  const people = new Map(docs.map((doc) => [doc.userId, doc]));
  const { deadlineDay } = followupDeadline(session.endAt, followupRules(session));
  const { undoMinutes } = rulesFor(session.endAt).parameters.followupCalls.value;
  return calls.map((call) => {
    const person = people.get(call.userId);
    const made = attempts.filter((attempt) => attempt.callId === call._id);
    const standing = made.filter(({ undoneAt }) => undoneAt === undefined);
    const last = standing.at(-1);
    const undoableUntil = last?.by === caller.userId ? last.at + undoMinutes * MINUTE : null;
    return {
      callId: call._id,
      sessionId: session._id,
      sessionTitle: session.title,
      purpose: call.drawId === undefined ? ('sample' as const) : ('audit' as const),
      name: person?.name ?? '',
      enterprise: person?.enterprise ?? '',
      phoneMasked: person?.phoneMasked ?? '',
      venueName: session.venues.find((venue) => venue.venueId === call.venueId)?.name ?? '',
      order: call.order,
      state: call.state,
      numberOpened: call.opened?.by === caller.userId,
      attempts: made.map(({ at, outcome, by, remarks, undoneAt }) => ({
        at,
        outcome,
        by: nameOf(by),
        remarks,
        undone: undoneAt !== undefined,
      })),
      undo: last && undoableUntil !== null ? { attemptAt: last.at, until: undoableUntil } : null,
      nextDay:
        call.state === 'to-call'
          ? nextAttemptDay(
              standing.map((attempt) => attempt.at),
              followupRules(session),
            )
          : null,
      dueDay: call.drawId === undefined ? deadlineDay : (audit?.dueDay ?? deadlineDay),
    };
  });
}
