import { DomainError } from '../../../domain/errors';
import { requestId } from '../../../platform/ids';
import { requireDisinterested } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { belongsOf, settled, type SessionDoc } from '../../../records';
import { oddOf } from '../odd';
import { planned } from '../planned';

/** Plans a session or changes a draft (R-PLAN 2), with the reasons that its publication will ask for. What is published is changed with `session.change`: CONFLICT. */
export const saveDraft = handle('session.saveDraft', async (input, { audit, caller, db, now }) => {
  const sessionId = input.sessionId ?? requestId('session.saveDraft', caller.userId, input.requestKey);
  const plan = await planned(db, sessionId, input.plan, now);
  requireDisinterested(caller, [belongsOf(plan)]);
  const { remarks } = await oddOf(db, { sessionId, plan, now, stage: 'draft' });
  return db.transaction(async (tx) => {
    const stored = await tx.get('sessions', sessionId);
    if (input.sessionId && !stored) throw new DomainError('NOT_FOUND');
    if (stored && stored.status !== 'draft') {
      // The retry of a request whose session has been published since is answered as it was the first time.
      if (!input.sessionId) return { sessionId };
      throw new DomainError('CONFLICT');
    }
    if (stored) requireDisinterested(caller, [belongsOf(stored)]);
    const settling = { given: input.reasons, by: caller.userId, at: now, path: 'plan.', stage: 'draft' as const };
    const explained = settled(remarks, { ...settling, kept: stored?.explained ?? [] });
    const session: SessionDoc = {
      ...plan,
      _id: sessionId,
      status: 'draft',
      changed: false,
      history: [],
      explained,
      createdAt: stored?.createdAt ?? now,
    };
    await tx.set('sessions', session);
    await audit(tx, `session:${sessionId}`, stored ? 'redraft' : 'draft', { title: plan.title, startAt: plan.startAt });
    return { sessionId };
  });
});
