import { DomainError } from '../../../domain/errors';
import { contentHashOf } from '../../../platform/audit-hash';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { shownInterpretation } from '../interpretation-doc';
import type { PolicyDoc, InterpretationDoc } from '../../../records';

const wrong = (path: string, message: string) => new DomainError('INVALID_INPUT', { fields: [{ path, message }] });

/** R-POLICY 5: an interpretation, new or changed; the same content again writes nothing. Errors: NOT_FOUND, INVALID_INPUT. */
export const saveInterpretation = handle('policy.saveInterpretation', async (input, { audit, caller, db, now }) => {
  const { interpretationId, requestKey, ...content } = input;
  const _id = interpretationId ?? requestId('policy.saveInterpretation', caller.userId, requestKey);
  return db.transaction(async (tx) => {
    const stored = await tx.get('policyInterpretations', _id);
    if (interpretationId !== undefined && !stored) throw new DomainError('NOT_FOUND', { interpretationId });
    // The request that made it, repeated: what has been changed since stands.
    if (interpretationId === undefined && stored) return { interpretation: shownInterpretation(stored) };
    const policy = await tx.get('policies', content.policyId);
    if (!policy) throw new DomainError('NOT_FOUND', { policyId: content.policyId });
    checkPlace(policy, content);
    const doc: InterpretationDoc = { ...tidy(content), _id, publishedAt: stored?.publishedAt ?? now };
    if (stored && contentHashOf(stored) === contentHashOf(doc)) return { interpretation: shownInterpretation(stored) };
    await tx.set('policyInterpretations', doc);
    const details = { interpretationId: _id, form: doc.form, title: doc.title, contentHash: contentHashOf(doc) };
    await audit(tx, `policy:${doc.policyId}`, stored ? 'change-interpretation' : 'add-interpretation', details);
    return { interpretation: shownInterpretation(doc) };
  });
});

type Content = Omit<InterpretationDoc, '_id' | 'publishedAt'>;

function checkPlace(policy: PolicyDoc, { itemId, articleId, form, question, videoUrl }: Content): void {
  if (itemId !== null && !policy.items.some((item) => item.itemId === itemId))
    throw wrong('itemId', '这份政策没有这个条目，请重新选择');
  if (articleId !== null && !policy.articles.some((article) => article.articleId === articleId))
    throw wrong('articleId', '这份政策没有这一条，请重新选择');
  if (form === 'qa' && question === '') throw wrong('question', '请填写所回答的问题');
  if (form === 'video' && videoUrl === '') throw wrong('videoUrl', '请填写视频地址（https 开头）');
}

/** What belongs to another form is not kept. */
const tidy = (content: Content): Content => ({
  ...content,
  question: content.form === 'qa' ? content.question : '',
  videoUrl: content.form === 'video' ? content.videoUrl : '',
});
