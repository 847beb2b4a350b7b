import { repealLine, type Finding, type Recognised } from '../../../domain/policy-import';
import { dayOf } from '../../../domain/time';
import { idOf } from '../../../platform/ids';
import type { Context } from '../../../entry/serve';
import type { DraftDoc, PolicyContent } from '../../../records';
import { findPublished } from '../publish-record';
import { repealTarget } from '../repeals';
import { NO_SLUG, UNDECIDED, withProposal } from './draft-doc';
import { fileUnusable } from './file-unusable';
import { inherit } from './inherit';
import { linkTo } from './link';
import { withProposedItems } from './propose-items';

/** The drafts that a file makes, one of each document in it; nothing is written. FILE_UNUSABLE with words for the user when it cannot be read. */
export async function propose(
  draftId: string,
  file: { name: string; bytes: Buffer },
  { caller, db, now }: Pick<Context, 'caller' | 'db' | 'now'>,
): Promise<DraftDoc[]> {
  const { readDocument } = await import('../read-document.lazy');
  const read = await readDocument(file.bytes, file.name, dayOf(now));
  if (!read.usable) throw fileUnusable(read.why);
  return Promise.all(
    read.documents.map(async (recognised, n) => {
      const draft = await draftOf(recognised, db);
      return {
        ...draft,
        _id: n === 0 ? draftId : partId(draftId, n),
        fileName: read.fileName,
        format: read.format,
        bytes: file.bytes.length,
        state: 'proposed',
        revision: 1,
        policyId: null,
        version: null,
        importedAt: now,
        changedAt: now,
        changedBy: caller.userId,
      };
    }),
  );
}

/** A further document of a file; the first has the file's own id. */
export const partId = (draftId: string, n: number): string => idOf('policy-draft-part', draftId, String(n));

type Read = Omit<DraftDoc, '_id' | 'fileName' | 'format' | 'bytes' | 'state' | 'revision' | 'policyId' | 'version' | 'importedAt' | 'changedAt' | 'changedBy'>; // prettier-ignore

async function draftOf(
  { paragraphs, places, agencies, titleFromFile, repeals, ...recognised }: Recognised,
  db: Context['db'],
): Promise<Read> {
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
  const said = await repealsSaid(repeals, known.proposal, (named) => findPublished(db, named));
  const whole = withProposedItems({ ...known.proposal, ...(said.lines.length > 0 && { repeals: said.lines }) });
  return {
    paragraphs,
    places: linked.places,
    agencies: linked.agencies,
    titleFromFile,
    ...withProposal(whole.proposal, [...known.findings, ...linked.findings, ...said.findings, ...whole.findings]),
    replaces: linked.replaces,
  };
}

/**
 * What the text repeals, as lines that an editor can strike, with a finding each: whether it is in the library. What is said of parts of a document, or
 * only that this one goes before it, is for a person to decide.
 */
async function repealsSaid(
  repeals: Recognised['repeals'],
  { issuers }: Pick<PolicyContent, 'issuers'>,
  find: Parameters<typeof repealTarget>[2],
): Promise<{ lines: string[]; findings: Finding[] }> {
  const lines: string[] = [];
  const findings: Finding[] = [];
  for (const repeal of repeals) {
    const line = repealLine(repeal);
    const target = await repealTarget(line, issuers, find);
    const name = repealLine({ ...repeal, day: null });
    const decided = repeal.extent === 'whole' && repeal.day !== null;
    if (repeal.extent === 'whole') lines.push(line);
    const message =
      target === null
        ? `文中废止或替代的${name}不在库中，没有可标为废止的；如在库中另有名称，请在“废止的文件”里改写。`
        : repeal.extent === 'part'
          ? `文中只废止了${name}的部分内容，没有标为废止，请核对。`
          : repeal.extent === 'overridden'
            ? `文中说${name}与本文件不一致的以本文件为准，没有标为废止，请核对。`
            : decided
              ? `发布后，${name}自 ${repeal.day ?? ''} 起标为废止，由本文件替代；不对的，请从“废止的文件”里删去。`
              : `文中废止了${name}，但没有读准从哪天起，请在“废止的文件”里写明。`;
    findings.push({ field: target !== null && !decided ? UNDECIDED : 'repeals', level: 'check', message });
  }
  return { lines, findings };
}
