import { handle } from '../../../entry/serve';
import { loadDraft, requireRevision, requireState } from '../import/change-draft';
import { draftStep } from '../../../cases/draft';
import { publishDraft as publish } from '../import/publish-draft';

/** reviewed → published. A draft that is published already answers with what it became, whoever asks and however often. */
export const publishDraft = handle('policy.publishDraft', async ({ draftId, revision }, context) => {
  const step = await draftStep(context, await loadDraft(context.db, draftId), 'publish');
  return context.db.transaction(async (tx) => {
    const draft = await loadDraft(tx, draftId);
    if (draft.state === 'published' && draft.policyId !== null && draft.version !== null)
      return { policyId: draft.policyId, version: draft.version, repeated: true };
    requireState(draft, ['reviewed']);
    requireRevision(draft, revision);
    const { draft: published, repeated } = await publish(tx, draft, context, step);
    return { policyId: published.policyId, version: published.version, repeated };
  });
});
