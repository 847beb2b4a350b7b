import { dayOf } from '../../../domain/time';
import type { Context } from '../../../entry/serve';
import type { DraftDoc } from '../../../records';
import { NO_SLUG, withProposal } from './draft-doc';
import { fileUnusable } from './file-unusable';
import { inherit } from './inherit';
import { linkTo } from './link';
import { withProposedItems } from './propose-items';

/** The draft that a file makes; nothing is written. FILE_UNUSABLE with words for the user when it cannot be read. */
export async function propose(
  draftId: string,
  file: { name: string; bytes: Buffer },
  { caller, db, now }: Pick<Context, 'caller' | 'db' | 'now'>,
): Promise<DraftDoc> {
  const { readDocument } = await import('../read-document.lazy');
  const read = await readDocument(file.bytes, file.name, dayOf(now));
  if (!read.usable) throw fileUnusable(read.why);
  const { paragraphs, places, agencies, titleFromFile, ...recognised } = read.recognised;
  const proposal = { ...recognised.proposal, slug: NO_SLUG, reviewDay: null, items: [] };
  // Issuers that were worked out say nothing against a policy of the same title.
  const sure = recognised.findings.every(({ field, level }) => field !== 'issuers' || level !== 'check');
  const linked = await linkTo(
    db,
    { proposal, places, agencies, titleFromFile, replaces: null },
    sure ? proposal.issuers : [],
  );
  const known = linked.earlier
    ? inherit(linked.proposal, recognised.findings, linked.earlier)
    : { proposal: linked.proposal, findings: recognised.findings };
  const whole = withProposedItems(known.proposal);
  return {
    _id: draftId,
    fileName: read.fileName,
    format: read.format,
    bytes: file.bytes.length,
    paragraphs,
    places: linked.places,
    agencies: linked.agencies,
    titleFromFile,
    ...withProposal(whole.proposal, [...known.findings, ...linked.findings, ...whole.findings]),
    state: 'proposed',
    revision: 1,
    replaces: linked.replaces,
    policyId: null,
    version: null,
    importedAt: now,
    changedAt: now,
    changedBy: caller.userId,
  };
}
