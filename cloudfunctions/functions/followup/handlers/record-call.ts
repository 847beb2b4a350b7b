import { followupDeadline } from '../../../domain/followup';
import { DomainError } from '../../../domain/errors';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { loadSession, pseudonym, type AttemptDoc } from '../../../records';
import { attemptsOf, syncCalls } from '../calls';
import { ownCall } from '../own-call';
import { answerId, followupRules } from '../records';
import { shownCalls } from '../shown-calls';

/**
 * One attempt (R-FOLLOWUP 3, 4). Attempts are never changed; whoever cannot be reached in three on two days is replaced by the next in
 * the order. A yes to the question of R-ATTEND 1 goes to the bureau's record as a complaint.
 */
export const recordCall = handle('followup.recordCall', async (input, context) => {
  const { audit, caller, db, now } = context;
  const call = await ownCall(context, input.sessionId, input.callId);
  const session = await loadSession(db, input.sessionId);
  const request = requestId('followup.recordCall', caller.userId, input.requestKey);
  const reached = input.outcome === 'reached';
  const attempt: AttemptDoc = {
    _id: reached ? answerId(call._id) : request,
    sessionId: session._id,
    callId: call._id,
    attendeeId: pseudonym(session._id, call.userId),
    at: now,
    by: caller.userId,
    outcome: input.outcome,
    tookPart: reached ? input.tookPart : null,
    rating: reached ? input.rating : null,
    charged: reached ? input.charged : null,
    remarks: input.remarks,
    requestId: request,
  };
  const draw = await db.transaction(async (tx) => {
    const doc = await tx.get('draws', session._id);
    if (!doc) throw new DomainError('NOT_IN_SAMPLE');
    const earlier = await tx.get('followupAttempts', attempt._id);
    if (earlier?.requestId === request) return doc;
    if (earlier || (await tx.get('followupAttempts', answerId(call._id))))
      throw new DomainError('CALL_ALREADY_ANSWERED');
    const { deadlineAt, deadlineDay } = followupDeadline(session.endAt, followupRules(doc));
    if (now > deadlineAt) throw new DomainError('FOLLOW_UP_OVERDUE', { deadlineDay });
    await tx.add('followupAttempts', attempt);
    if (attempt.charged === true) {
      await audit(tx, `complaints`, 'follow-up', { sessionId: session._id, callId: call._id, remarks: input.remarks });
    }
    return doc;
  });
  const calls = await syncCalls(db, draw);
  const mine = calls.filter((candidate) => candidate._id === call._id);
  const [shown] = await shownCalls(db, session, mine, await attemptsOf(db, session._id));
  if (!shown) throw new DomainError('NOT_IN_SAMPLE');
  return { call: shown, replacedBy: calls.find((other) => other.replaces === call._id)?._id ?? null };
});
