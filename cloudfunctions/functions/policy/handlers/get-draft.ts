import { handle } from '../../../entry/serve';
import { loadDraft } from '../import/change-draft';
import { shownDraft } from '../import/draft-doc';
import { earlierOf, replacedBy } from '../import/link';
import { overtaken } from '../import/revision';

/** The proposal beside the file's own text. What it replaces is as of now, until it is published. */
export const getDraft = handle('policy.getDraft', async ({ draftId }, { db }) => {
  const draft = await loadDraft(db, draftId);
  const open = draft.state === 'proposed' || draft.state === 'reviewed';
  if (!open) return { draft: await shownDraft(db, draft) };
  const earlier = await earlierOf(db, draft);
  const findings = [...draft.findings, ...overtaken(draft, earlier)];
  return { draft: await shownDraft(db, { ...draft, replaces: replacedBy(earlier), findings }) };
});
