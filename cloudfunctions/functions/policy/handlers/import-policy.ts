import { DomainError } from '../../../domain/errors';
import { sha256Of } from '../../../platform/files';
import { idOf } from '../../../platform/ids';
import { handle, type Context } from '../../../entry/serve';
import { loadDraft } from '../import/change-draft';
import { draftStep, openDraftCase, type DraftStep } from '../../../cases/draft';
import { publishDraft } from '../import/publish-draft';
import { fileUnusable } from '../import/file-unusable';
import { isUndecided } from '../import/draft-doc';
import { partId, propose } from '../import/propose';
import { readSource } from '../import/source';
import type { DraftDoc } from '../../../records';

/**
 * R-POLICY 6: a file becomes a draft, and with `publish` a policy when nothing has to be asked: with the items that its articles propose, each named
 * in a finding of level `check`, none of which promises more than 可能符合 before a person has looked. The same file again gives the draft that there
 * is, also of two at once. FILE_UNUSABLE leaves nothing behind: neither a draft nor the uploaded file.
 */
export const importPolicy = handle('policy.import', async (input, context) => {
  const { caller, db } = context;
  const source = await readSource(db, input, caller.userId);
  const draftId = 'draftId' in source ? source.draftId : draftIdOf(source.bytes);
  let draft = await db.get('policyDrafts', draftId);
  let repeated = draft !== null && draft.state !== 'discarded';
  let others: DraftDoc[] = [];
  if (!repeated) {
    if ('draftId' in source) throw fileUnusable('文件没有上传成功，请重新上传');
    const file = { name: input.fileName, bytes: source.bytes };
    const proposed = await propose(draftId, file, context).catch(async (error: unknown) => {
      // Not when something of ours failed: the same request will be sent again.
      if (error instanceof DomainError && error.code === 'FILE_UNUSABLE') await source.forget();
      throw error;
    });
    const [first, ...further] = await keepAll(proposed, context);
    if (first === undefined) throw new Error('a file that can be used has a document');
    ({ draft, repeated } = first);
    others = further.map((one) => one.draft);
  } else
    others = await db.getMany(
      'policyDrafts',
      Array.from({ length: MOST_PARTS - 1 }, (_, n) => partId(draftId, n + 1)),
    );
  if ('bytes' in source) await source.settle(draftId);
  if (draft === null) throw new Error('a kept draft is there');
  if (input.publish) {
    for (const one of [draft, ...others]) {
      const open = one.state === 'proposed' || one.state === 'reviewed';
      // A person's review settles what was to be looked at.
      if (!open || one.asks > 0 || (one.state === 'proposed' && isUndecided(one.findings))) continue;
      const published = await publishNow(one._id, context);
      if (one._id === draftId) draft = published;
    }
  }
  return {
    draftId,
    state: draft.state,
    policyId: draft.policyId,
    version: draft.version,
    articleIds: draft.proposal.articles.map(({ articleId }) => articleId),
    title: draft.title,
    docNo: draft.proposal.docNo,
    findings: draft.findings,
    others: others.map(({ _id, title }) => ({ draftId: _id, title })),
    repeated,
  };
});

/** As many documents of one file are parted (domain/policy-import). */
const MOST_PARTS = 20;

async function keepAll(
  proposed: readonly DraftDoc[],
  context: Context,
): Promise<{ draft: DraftDoc; repeated: boolean }[]> {
  const kept: { draft: DraftDoc; repeated: boolean }[] = [];
  for (const one of proposed) {
    const known = await context.db.get('policyDrafts', one._id);
    const again = known?.state === 'discarded' ? await draftStep(context, known, 'reopen') : null;
    kept.push(await keep(one, again, context));
  }
  return kept;
}

const draftIdOf = (bytes: Buffer): string => idOf('policy-draft', sha256Of(bytes));

/** Whoever comes second finds the first one's; a discarded draft is proposed again. */
const keep = (
  proposed: DraftDoc,
  again: DraftStep | null,
  { audit, db, now }: Context,
): Promise<{ draft: DraftDoc; repeated: boolean }> =>
  db.transaction(async (tx) => {
    const stored = await tx.get('policyDrafts', proposed._id);
    if (stored !== null && stored.state !== 'discarded') return { draft: stored, repeated: true };
    const draft = { ...proposed, revision: (stored?.revision ?? 0) + 1 };
    await tx.set('policyDrafts', draft);
    await openDraftCase(tx, draft, again, now);
    const { fileName, format, bytes, title } = draft;
    await audit(tx, `policy-draft:${draft._id}`, 'import', { fileName, format, bytes, title });
    return { draft, repeated: false };
  });

async function publishNow(draftId: string, context: Context): Promise<DraftDoc> {
  const before = await loadDraft(context.db, draftId);
  const step = await draftStep(context, before, before.state === 'reviewed' ? 'publish' : 'publish-at-once');
  return context.db.transaction(async (tx) => {
    const draft = await tx.get('policyDrafts', draftId);
    if (draft === null) throw new Error(`draft ${draftId} was there`);
    if (draft.asks > 0 || draft.state === 'published' || draft.state === 'discarded') return draft;
    return (await publishDraft(tx, draft, context, step)).draft;
  });
}
