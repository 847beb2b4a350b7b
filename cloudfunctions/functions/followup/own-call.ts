import { DomainError } from '../../domain/errors';
import type { Context } from '../../entry/serve';
import type { FollowupCallDoc } from '../../records';

/** A call in the caller's own sample, or NOT_IN_SAMPLE: whether such a person exists elsewhere is not said. */
export async function ownCall({ caller, db }: Context, sessionId: string, callId: string): Promise<FollowupCallDoc> {
  const call = await db.get('followupCalls', callId);
  if (call?.sessionId !== sessionId || call.ownerId !== caller.userId) throw new DomainError('NOT_IN_SAMPLE');
  return call;
}
