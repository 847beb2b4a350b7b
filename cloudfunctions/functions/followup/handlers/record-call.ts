import { DomainError } from '../../../domain/errors';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { pseudonym, settled, shownRemarks, type AttemptDoc } from '../../../records';
import { answerId, syncCalls } from '../calls';
import { callRemarks } from '../odd';
import { ownCall, requireCalling, requireOpen } from '../own-call';
import { shownCalls } from '../shown-calls';

/**
 * One attempt (R-FOLLOWUP 3, 4), by who has opened the number for it. Attempts are never changed; whoever cannot be reached in three on two days is replaced by the
 * next in the order. A yes to the question of R-ATTEND 1 goes to the bureau's record as a complaint.
 */
export const recordCall = handle('followup.recordCall', async (input, context) => {
  const { audit, caller, db, now } = context;
  // nobody rates what he or she was not at, and what is given is never dropped in silence
  if (input.tookPart !== true && input.rating !== null)
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'rating', message: '没有参加培训的，不评分' }] });
  const { call, session } = await ownCall(context, input.sessionId, input.callId);
  const request = requestId('followup.recordCall', caller.userId, input.requestKey);
  const reached = input.outcome === 'reached';
  const drawId = call.drawId ?? session._id;
  const attempt: Omit<AttemptDoc, 'openedAt' | 'sinceLast'> = {
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
    ...(call.drawId !== undefined && { drawId }),
  };
  const remarks = await callRemarks(db, { input, call, session, by: caller.userId, now });
  if (input.preview) {
    const [asIs] = await shownCalls(context, session, [call]);
    if (!asIs) throw new DomainError('NOT_IN_SAMPLE');
    return { call: asIs, replacedBy: null, remarks: shownRemarks(remarks, input.reasons) };
  }
  const draw = await db.transaction(async (tx) => {
    const doc = await tx.get('draws', drawId);
    if (!doc) throw new DomainError('NOT_IN_SAMPLE');
    const answered = await tx.get('followupAttempts', answerId(call._id));
    // the same request again, also where its outcome was taken back meanwhile
    if (answered?.requestId === request || (await tx.get('followupAttempts', request))) return doc;
    if (answered) throw new DomainError('CALL_ALREADY_ANSWERED');
    const fresh = await tx.get('followupCalls', call._id);
    if (!fresh) throw new DomainError('NOT_IN_SAMPLE');
    requireOpen(fresh);
    await requireCalling(tx, session, fresh, now);
    const { opened } = fresh;
    if (opened?.by !== caller.userId) throw new DomainError('NUMBER_NOT_OPENED');
    const explained = settled(remarks, { given: input.reasons, by: caller.userId, at: now });
    const odd = remarks.map(({ key, level, text, clause }) => ({ key, level, text, clause }));
    const hand = await tx.get('followupHands', caller.userId);
    await tx.add('followupAttempts', {
      ...attempt,
      openedAt: opened.at,
      sinceLast: hand && hand.at <= now ? now - hand.at : null,
      ...(odd.length > 0 && { odd }),
      ...(explained.length > 0 && { explained }),
    });
    await tx.update('followupCalls', call._id, { opened: null });
    await tx.set('followupHands', { _id: caller.userId, at: now });
    if (attempt.charged === true) {
      await audit(tx, `complaints`, 'follow-up', { sessionId: session._id, callId: call._id, remarks: input.remarks });
    }
    return doc;
  });
  const calls = await syncCalls(db, draw);
  const [shown] = await shownCalls(
    context,
    session,
    calls.filter((candidate) => candidate._id === call._id),
  );
  if (!shown) throw new DomainError('NOT_IN_SAMPLE');
  const replacedBy = calls.find((other) => other.replaces === call._id)?._id ?? null;
  return { call: shown, replacedBy, remarks: shownRemarks(remarks, input.reasons) };
});
