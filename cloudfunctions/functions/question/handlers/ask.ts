import { WAITING_LIMIT } from '../../../contract/question';
import { DomainError } from '../../../domain/errors';
import { agencyKey } from '../../../domain/policy-agency';
import { concernOf } from '../../../domain/questions';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import type { QuestionDoc } from '../../../records';
import { shownQuestion } from '../shown';

/** R-POLICY 5: a question to the lead agency; the same request again is the same question. Errors: NOT_FOUND, QUESTIONS_FULL. */
export const ask = handle('question.ask', async (input, { caller, db, now }) => {
  const { userId } = caller;
  const { policyId, itemId, articleId, text } = input;
  const _id = requestId('question.ask', userId, input.requestKey);
  const policy = await db.get('policies', policyId);
  const concern = policy && concernOf(policy, { itemId, articleId });
  return db.transaction(async (tx) => {
    const stored = await tx.get('questions', _id);
    const subject = { policyTitle: policy?.title ?? '', about: concern?.about ?? '', agency: concern?.agency ?? null };
    if (stored) return { question: shownQuestion(stored, subject) };
    if (!policy || !concern) throw new DomainError('NOT_FOUND', { policyId, itemId, articleId });
    const waiting = (await tx.get('questionQuotas', userId))?.waiting ?? [];
    if (waiting.length >= WAITING_LIMIT) throw new DomainError('QUESTIONS_FULL', { limit: WAITING_LIMIT });
    const question: QuestionDoc = {
      _id,
      userId,
      policyId,
      itemId,
      articleId,
      agencyKeys: concern.agencies.map(agencyKey),
      text,
      askedAt: now,
      state: 'waiting',
      public: false,
      answeredAt: null,
      answer: null,
    };
    await tx.add('questions', question);
    await tx.set('questionQuotas', { _id: userId, waiting: [...waiting, _id] });
    return { question: shownQuestion(question, subject) };
  });
});
