import { DomainError } from '../../../domain/errors';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { draftStep, openDraftCase } from '../../../cases/draft';
import { revisionId, revisionOf } from '../import/revision';
import type { DraftDoc } from '../../../records';

/**
 * R-POLICY 6: a draft of the next version, from what is published. An open one is given as it stands, unless nobody has changed it and a further
 * version has been published since: then it begins afresh. NOT_FOUND when there is no such policy.
 */
export const revise = handle('policy.revise', async ({ policyId, requestKey }, context) => {
  const { audit, caller, db, now } = context;
  const draftId = revisionId(policyId);
  const request = requestId('policy.revise', caller.userId, requestKey);
  const earlier = await db.get('policyDrafts', draftId);
  const again = earlier && (await draftStep(context, earlier, earlier.state === 'reviewed' ? 'rework' : 'reopen'));
  return db.transaction(async (tx) => {
    const [asked, stored, policy] = await Promise.all([
      tx.get('policyRequests', request),
      tx.get('policyDrafts', draftId),
      tx.get('policies', policyId),
    ]);
    if (!policy) throw new DomainError('NOT_FOUND', { policyId });
    if (asked && stored && stored.state !== 'discarded') return { draftId, repeated: true };
    if (stored && isOpen(stored) && (stored.savedHash !== undefined || stored.revises?.version === policy.version))
      return { draftId, repeated: true };
    const opened = revisionOf(policy, { now, by: caller.userId });
    const draft: DraftDoc = { ...opened, revision: (stored?.revision ?? 0) + 1 };
    await tx.set('policyDrafts', draft);
    await openDraftCase(tx, draft, again, now);
    await tx.set('policyRequests', { _id: request, policyId, at: now });
    await audit(tx, `policy-draft:${draftId}`, 'revise', { policyId, version: policy.version });
    return { draftId, repeated: false };
  });
});

const isOpen = ({ state }: DraftDoc): boolean => state === 'proposed' || state === 'reviewed';
