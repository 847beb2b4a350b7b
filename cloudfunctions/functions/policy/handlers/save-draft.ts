import { contentHashOf } from '../../../platform/audit-hash';
import { handle } from '../../../entry/serve';
import { mustBeArea } from '../../../records';
import { loadDraft, requireRevision, requireState } from '../import/change-draft';
import { draftStep } from '../../../cases/draft';
import { NO_SLUG, shownDraft, withProposal } from '../import/draft-doc';
import { linkTo } from '../import/link';
import { proposalWithoutPhones } from '../import/without-phones';
import type { DraftDoc } from '../../../records';

/** Keeps what a person corrected; what was reviewed is proposed again. The same saving again changes nothing. */
export const saveDraft = handle('policy.saveDraft', async ({ draftId, revision, proposal }, context) => {
  const { audit, caller, db, now } = context;
  mustBeArea('proposal.regionId', proposal.regionId);
  const cleaned = proposalWithoutPhones(proposal);
  const wanted = { ...cleaned.proposal, slug: NO_SLUG };
  const rework = await draftStep(context, await loadDraft(db, draftId), 'rework');
  const draft = await db.transaction(async (tx) => {
    const stored = await loadDraft(tx, draftId);
    const savedHash = contentHashOf(wanted);
    if (stored.savedHash === savedHash && stored.revision === revision + 1) return stored;
    requireState(stored, ['proposed', 'reviewed']);
    requireRevision(stored, revision);
    if (contentHashOf(stored.proposal) === savedHash) return stored;
    const titleFromFile = stored.titleFromFile && wanted.title === stored.title;
    const linked = await linkTo(tx, { ...stored, titleFromFile, proposal: wanted });
    const noted = [...stillToCheck(stored, wanted), ...cleaned.findings, ...linked.findings];
    const saved: DraftDoc = {
      ...stored,
      ...withProposal(linked.proposal, noted),
      state: 'proposed',
      revision: revision + 1,
      places: linked.places,
      agencies: linked.agencies,
      titleFromFile,
      savedHash,
      replaces: linked.replaces,
      changedAt: now,
      changedBy: caller.userId,
    };
    await tx.set('policyDrafts', saved);
    const details = { revision: saved.revision, contentHash: savedHash };
    if (stored.state === 'reviewed') await rework(tx, details);
    else await audit(tx, `policy-draft:${draftId}`, 'save', details);
    return saved;
  });
  return { draft: await shownDraft(db, draft) };
});

/** A field, or an item ('items.<itemId>'), that a person has changed needs no second look. */
const stillToCheck = (stored: DraftDoc, wanted: DraftDoc['proposal']): DraftDoc['findings'] =>
  stored.findings.filter(({ field, level }) => {
    const [name = '', itemId] = field.split('.');
    const part = ({ [name as 'items']: value, items }: DraftDoc['proposal']): unknown =>
      name === 'items' && itemId !== undefined ? (items.find((item) => item.itemId === itemId) ?? null) : value;
    return level === 'done' || contentHashOf([part(stored.proposal)]) === contentHashOf([part(wanted)]);
  });
