import { handle } from '../../../platform/serve';
import { loadDraft } from '../import/change-draft';
import { shownDraft } from '../import/draft-doc';
import { findPublished } from '../publish-record';
import { replacedBy } from '../import/link';

/** The proposal beside the file's own text. What it replaces is as of now, until it is published. */
export const getDraft = handle('policy.getDraft', async ({ draftId }, { db }) => {
  const draft = await loadDraft(db, draftId);
  const open = draft.state === 'proposed' || draft.state === 'reviewed';
  const replaces = open
    ? replacedBy(await findPublished(db, { ...draft.proposal, title: draft.titleFromFile ? null : draft.title }))
    : draft.replaces;
  return { draft: await shownDraft(db, { ...draft, replaces }) };
});
