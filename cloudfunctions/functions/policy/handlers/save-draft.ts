import { contentHashOf } from '../../../platform/audit';
import { handle } from '../../../platform/serve';
import { loadDraft, requireRevision, requireState } from '../import/change-draft';
import { NO_SLUG, shownDraft, withProposal, type DraftDoc } from '../import/draft-doc';
import { linkTo } from '../import/link';

/** Keeps what a person corrected; what was reviewed is proposed again. The same saving again changes nothing. */
export const saveDraft = handle('policy.saveDraft', async ({ draftId, revision, proposal }, context) => {
  const { audit, caller, db, now } = context;
  const wanted = { ...proposal, slug: NO_SLUG };
  const draft = await db.transaction(async (tx) => {
    const stored = await loadDraft(tx, draftId);
    const same = contentHashOf(stored.proposal) === contentHashOf(wanted);
    if (same && stored.revision === revision + 1) return stored;
    requireState(stored, ['proposed', 'reviewed']);
    requireRevision(stored, revision);
    if (same) return stored;
    const linked = await linkTo(tx, { proposal: wanted, places: stored.places, replaces: stored.replaces });
    const saved: DraftDoc = {
      ...stored,
      ...withProposal(linked.proposal, [...stillToCheck(stored, wanted), ...linked.findings]),
      state: 'proposed',
      revision: revision + 1,
      places: linked.places,
      replaces: linked.replaces,
      changedAt: now,
      changedBy: caller.userId,
    };
    await tx.set('policyDrafts', saved);
    await audit(tx, `policy-draft:${draftId}`, 'save', {
      revision: saved.revision,
      contentHash: contentHashOf(wanted),
    });
    return saved;
  });
  return { draft: await shownDraft(db, draft) };
});

/** A field that a person has changed needs no second look. */
const stillToCheck = (stored: DraftDoc, wanted: DraftDoc['proposal']): DraftDoc['findings'] =>
  stored.findings.filter(({ field, level }) => {
    const name = (field.split('.')[0] ?? '') as keyof DraftDoc['proposal'];
    return level === 'done' || contentHashOf([stored.proposal[name]]) === contentHashOf([wanted[name]]);
  });
