import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { loadDraft, requireRevision, requireState } from '../import/change-draft';
import { draftStep } from '../../../cases/draft';
import { shownDraft } from '../import/draft-doc';
import type { DraftDoc } from '../../../records';

/** proposed → reviewed. WRONG_STAGE while something has to be filled in. Reviewed already: the same answer. */
export const reviewDraft = handle('policy.reviewDraft', async ({ draftId, revision }, context) => {
  const { caller, db, now } = context;
  const review = await draftStep(context, await loadDraft(db, draftId), 'review');
  const draft = await db.transaction(async (tx) => {
    const stored = await loadDraft(tx, draftId);
    requireState(stored, ['proposed', 'reviewed']);
    requireRevision(stored, revision);
    if (stored.state === 'reviewed') return stored;
    if (stored.asks > 0) throw new DomainError('WRONG_STAGE', { state: stored.state, asks: stored.asks });
    const reviewed: DraftDoc = {
      ...stored,
      state: 'reviewed',
      titleFromFile: false,
      changedAt: now,
      changedBy: caller.userId,
    };
    await tx.set('policyDrafts', reviewed);
    await review(tx, { revision });
    return reviewed;
  });
  return { draft: await shownDraft(db, draft) };
});
