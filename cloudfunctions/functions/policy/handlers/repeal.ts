import { DomainError } from '../../../domain/errors';
import type { Tx } from '../../../platform/database';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { noteChange } from '../note-change';
import type { PolicyDoc } from '../../../records';

const wrong = (path: string, message: string) => new DomainError('INVALID_INPUT', { fields: [{ path, message }] });

/** So many replacements in a row are looked through for one that leads back. */
const LONGEST_CHAIN = 50;

/** R-POLICY 6: from `day` on the policy is shown as repealed, ranks behind those in force, and leads to its successor. */
export const repeal = handle('policy.repeal', async (input, { audit, caller, db, now }) => {
  const { policyId, day, reason, successorId } = input;
  const request = requestId('policy.repeal', caller.userId, input.requestKey);
  return db.transaction(async (tx) => {
    const done = await tx.get('policyRequests', request);
    if (done) return { policyId: done.policyId, repeated: true };
    const policy = await tx.get('policies', policyId);
    if (!policy) throw new DomainError('NOT_FOUND', { policyId });
    if (day < policy.issuedDay) throw wrong('day', '废止日期不能早于发文日期');
    if (successorId !== null) await checkSuccessor(tx, policyId, successorId);
    const { repealed } = policy;
    const same = repealed?.day === day && repealed.reason === reason && repealed.successorId === successorId;
    if (same) return { policyId, repeated: true };
    await tx.set('policies', { ...policy, repealed: { day, reason, successorId } });
    await noteChange(tx, policyId);
    await tx.add('policyRequests', { _id: request, policyId, at: now });
    const details = { title: policy.title, day, reason, successorId, corrected: Boolean(repealed) };
    await audit(tx, `policy:${policyId}`, 'repeal', details);
    return { policyId, repeated: false };
  });
});

/** What takes a policy's place is there, is another, and is not itself replaced by it. */
async function checkSuccessor(tx: Tx, policyId: string, successorId: string): Promise<void> {
  let next: string | null = successorId;
  for (let step = 0; next !== null && step < LONGEST_CHAIN; step += 1) {
    if (next === policyId) throw wrong('successorId', '替代文件不能是它自己，也不能是被它替代的文件');
    const policy: PolicyDoc | null = await tx.get('policies', next);
    if (step === 0 && !policy) throw wrong('successorId', '没有找到替代文件，请重新选择');
    next = policy?.repealed?.successorId ?? null;
  }
}
