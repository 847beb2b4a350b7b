import { operations, type Parsed } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import { recognise, titleKey } from '../../../domain/policy-import';
import type { Tx } from '../../../platform/database';
import { idOf } from '../../../platform/ids';
import { handle, type Context } from '../../../platform/serve';
import { isComplete, type DraftDoc } from '../import/draft-doc';
import { readFile } from '../import/read-file';
import { relinkItems } from '../import/relink';
import { findPublished, publishRecord } from '../publish-record';

/** R-POLICY 6: a file becomes a draft, and a policy when it may be published. A file that cannot be read leaves nothing behind. */
export const importPolicy = handle('policy.import', async ({ fileName, text, base64, publish }, context) => {
  const { db, now, caller } = context;
  const bytes = base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64');
  const draftId = idOf('policy-draft', bytes.toString('base64'));
  let draft = await db.get<DraftDoc>('policyDrafts', draftId);
  let repeated = draft !== null;
  if (draft === null) {
    const { format, paragraphs } = await readFile(bytes);
    const recognised = recognise(paragraphs, stemOf(fileName));
    const kept = await db.insertOnce<DraftDoc>('policyDrafts', {
      _id: draftId,
      fileName,
      format,
      bytes: bytes.length,
      ...recognised,
      state: 'proposed',
      policyId: null,
      version: null,
      importedAt: now,
      importedBy: caller.userId,
    });
    draft = kept.doc;
    repeated = !kept.inserted;
  }
  if (publish && draft.state === 'proposed' && isComplete(draft.findings))
    draft = await db.transaction((tx) => publishDraft(tx, draftId, context));
  return {
    draftId,
    state: draft.state,
    policyId: draft.policyId,
    version: draft.version,
    articleIds: draft.proposal.articles.map(({ articleId }) => articleId),
    title: draft.proposal.title,
    docNo: draft.proposal.docNo,
    findings: draft.findings,
    repeated,
  };
});

/** The draft once published; whoever comes second finds it done. */
async function publishDraft(tx: Tx, draftId: string, context: Context): Promise<DraftDoc> {
  const draft = await tx.get<DraftDoc>('policyDrafts', draftId);
  if (draft === null) throw new DomainError('NOT_FOUND', { draftId });
  if (draft.state === 'published') return draft;
  const { proposal } = draft;
  const earlier = await findPublished(tx, proposal);
  const kept = relinkItems(earlier?.items ?? [], proposal.articles);
  const record = {
    ...proposal,
    slug: earlier?.slug ?? `p-${idOf('policy-slug', proposal.docNo ?? '', titleKey(proposal.title)).slice(0, 20)}`,
    items: kept.items,
  };
  const parsed = operations['policy.publish'].input.safeParse(record);
  if (!parsed.success) {
    const asks = parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      level: 'ask' as const,
      message,
    }));
    const asking: DraftDoc = { ...draft, findings: [...draft.findings, ...asks] };
    await tx.set('policyDrafts', asking);
    return asking;
  }
  const { policyId, version } = await publishRecord(tx, parsed.data as Parsed<'policy.publish'>, context);
  const published: DraftDoc = {
    ...draft,
    findings: [...draft.findings, ...kept.findings],
    state: 'published',
    policyId,
    version,
  };
  await tx.set('policyDrafts', published);
  return published;
}

/** '实施方案.docx' without its ending. */
function stemOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(0, dot) : fileName;
}
