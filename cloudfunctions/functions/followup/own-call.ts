import { auditCaseId, mayCallAudit } from '../../cases/head-audit';
import { followupDeadline } from '../../domain/followup';
import { DomainError } from '../../domain/errors';
import type { Context } from '../../entry/serve';
import type { Tx } from '../../platform/database';
import { followupRules, loadSession, type FollowupCallDoc, type SessionDoc } from '../../records';
import { requireFair } from './fair';

/**
 * A call in the caller's own sample or audit, and its session. NOT_IN_SAMPLE: whether such a person exists elsewhere is not said. INTERESTED.
 */
export async function ownCall(
  context: Context,
  sessionId: string,
  callId: string,
): Promise<{ call: FollowupCallDoc; session: SessionDoc }> {
  const { caller, db } = context;
  const call = await db.get('followupCalls', callId);
  if (call?.sessionId !== sessionId || call.ownerId !== caller.userId) throw new DomainError('NOT_IN_SAMPLE');
  const session = await loadSession(db, sessionId);
  await requireFair(context, session);
  return { call, session };
}

/** While a draw's calls may be made: the sample's until its deadline, an audit's while it is under way. FOLLOW_UP_OVERDUE, WRONG_STAGE. */
export async function requireCalling(
  source: Pick<Tx, 'get'>,
  session: SessionDoc,
  { drawId }: FollowupCallDoc,
  now: number,
): Promise<void> {
  if (drawId === undefined) {
    const { deadlineAt, deadlineDay } = followupDeadline(session.endAt, followupRules(session));
    if (now > deadlineAt) throw new DomainError('FOLLOW_UP_OVERDUE', { deadlineDay });
    return;
  }
  const audit = await source.get('cases', auditCaseId(session._id));
  if (!audit || audit.state !== 'calling') throw new DomainError('WRONG_STAGE');
  if (!mayCallAudit(audit, now)) throw new DomainError('FOLLOW_UP_OVERDUE', { deadlineDay: audit.dueDay ?? '' });
}

/** Whether nothing has closed the call. CALL_ALREADY_ANSWERED, CALL_CLOSED. */
export function requireOpen({ state }: FollowupCallDoc): void {
  if (state === 'reached') throw new DomainError('CALL_ALREADY_ANSWERED');
  if (state === 'unreachable') throw new DomainError('CALL_CLOSED');
}
