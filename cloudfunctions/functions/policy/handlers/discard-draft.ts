import { handle } from '../../../entry/serve';
import { loadDraft, requireState } from '../import/change-draft';
import { draftStep } from '../../../cases/draft';
import type { DraftDoc } from '../../../records';

/** Proposed or reviewed → discarded. The same file can be imported again and is then read afresh. */
export const discardDraft = handle('policy.discardDraft', async ({ draftId }, context) => {
  const { caller, db, now } = context;
  const discard = await draftStep(context, await loadDraft(db, draftId), 'discard');
  await db.transaction(async (tx) => {
    const draft = await loadDraft(tx, draftId);
    if (draft.state === 'discarded') return;
    requireState(draft, ['proposed', 'reviewed']);
    const discarded: DraftDoc = { ...draft, state: 'discarded', changedAt: now, changedBy: caller.userId };
    await tx.set('policyDrafts', discarded);
    await discard(tx, { revision: draft.revision });
  });
  return { done: true as const };
});
