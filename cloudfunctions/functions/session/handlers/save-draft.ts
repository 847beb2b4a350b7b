import { DomainError } from '../../../domain/errors';
import { requestId } from '../../../platform/ids';
import { requireDisinterested } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { belongsOf, type SessionDoc } from '../../../records';
import { planned } from '../planned';

/** Plans a session or changes a draft (R-PLAN 2). What is published is changed with `session.change`: CONFLICT. */
export const saveDraft = handle('session.saveDraft', async (input, { audit, caller, db, now }) => {
  const sessionId = input.sessionId ?? requestId('session.saveDraft', caller.userId, input.requestKey);
  const plan = await planned(db, sessionId, input.plan);
  requireDisinterested(caller, [belongsOf(plan)]);
  return db.transaction(async (tx) => {
    const stored = await tx.get('sessions', sessionId);
    if (input.sessionId && !stored) throw new DomainError('NOT_FOUND');
    if (stored && stored.status !== 'draft') {
      // The retry of a request whose session has been published since is answered as it was the first time.
      if (!input.sessionId) return { sessionId };
      throw new DomainError('CONFLICT');
    }
    if (stored) requireDisinterested(caller, [belongsOf(stored)]);
    const session: SessionDoc = {
      ...plan,
      _id: sessionId,
      status: 'draft',
      changed: false,
      history: [],
      createdAt: stored?.createdAt ?? now,
    };
    await tx.set('sessions', session);
    await audit(tx, `session:${sessionId}`, stored ? 'redraft' : 'draft', { title: plan.title, startAt: plan.startAt });
    return { sessionId };
  });
});
