import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { noteChange } from '../note-change';

/** A policy was looked at and stays as it is until `reviewDay`; no new version, since its text is the same. The same day again does nothing. */
export const setReviewDay = handle('policy.setReviewDay', async ({ policyId, reviewDay }, { audit, db }) =>
  db.transaction(async (tx) => {
    const policy = await tx.get('policies', policyId);
    if (!policy) throw new DomainError('NOT_FOUND', { policyId });
    const before = (policy.reviewDay as string | null | undefined) ?? null;
    if (before === reviewDay) return { policyId, repeated: true };
    await tx.set('policies', { ...policy, reviewDay });
    await noteChange(tx, policyId);
    await audit(tx, `policy:${policyId}`, 'review', { title: policy.title, before, reviewDay });
    return { policyId, repeated: false };
  }),
);
