import { DomainError } from '../../../domain/errors';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { noteChange } from '../note-change';

/** R-POLICY 6: a repeal made in error is taken back, with its reason in the audit. */
export const withdrawRepeal = handle('policy.withdrawRepeal', async (input, { audit, caller, db, now }) => {
  const { policyId, reason } = input;
  const request = requestId('policy.withdrawRepeal', caller.userId, input.requestKey);
  return db.transaction(async (tx) => {
    const done = await tx.get('policyRequests', request);
    if (done) return { policyId: done.policyId, repeated: true };
    const policy = await tx.get('policies', policyId);
    if (!policy) throw new DomainError('NOT_FOUND', { policyId });
    if (!policy.repealed) throw new DomainError('WRONG_STAGE');
    await tx.set('policies', { ...policy, repealed: null });
    await noteChange(tx, policyId);
    await tx.add('policyRequests', { _id: request, policyId, at: now });
    await audit(tx, `policy:${policyId}`, 'withdraw-repeal', { title: policy.title, reason, was: policy.repealed });
    return { policyId, repeated: false };
  });
});
