import type { Output } from '../../contract';
import { followupDeadline, nextAttemptDay } from '../../domain/followup';
import type { Database } from '../../platform/database';
import { namesOf, type AttemptDoc, type FollowupCallDoc, type SessionDoc } from '../../records';
import { idOf } from '../../platform/ids';
import { followupRules } from './records';

type Call = Output<'followup.listCalls'>['calls'][number];

/** Calls as the evaluator sees them: phone numbers masked, every attempt on record. */
export async function shownCalls(
  db: Database,
  session: SessionDoc,
  calls: readonly FollowupCallDoc[],
  attempts: readonly AttemptDoc[],
): Promise<Call[]> {
  const [docs, nameOf] = await Promise.all([
    db.getMany(
      'attendances',
      calls.map((call) => idOf('attendance', session._id, call.userId)),
    ),
    namesOf(
      db,
      attempts.map((attempt) => attempt.by),
    ),
  ]);
  const people = new Map(docs.map((doc) => [doc.userId, doc]));
  const { deadlineDay } = followupDeadline(session.endAt, followupRules(session));
  return calls.map((call) => {
    const person = people.get(call.userId);
    const made = attempts.filter((attempt) => attempt.callId === call._id);
    return {
      callId: call._id,
      sessionId: session._id,
      sessionTitle: session.title,
      name: person?.name ?? '',
      enterprise: person?.enterprise ?? '',
      phoneMasked: person?.phoneMasked ?? '',
      venueName: session.venues.find((venue) => venue.venueId === call.venueId)?.name ?? '',
      order: call.order,
      state: call.state,
      attempts: made.map(({ at, outcome, by, remarks }) => ({ at, outcome, by: nameOf(by), remarks })),
      nextDay:
        call.state === 'to-call'
          ? nextAttemptDay(
              made.map((attempt) => attempt.at),
              followupRules(session),
            )
          : null,
      dueDay: deadlineDay,
    };
  });
}
