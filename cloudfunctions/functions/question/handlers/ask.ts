import { questionOpens } from '../../../cases/question';
import { WAITING_LIMIT } from '../../../contract/question';
import { DomainError } from '../../../domain/errors';
import { agencyKey } from '../../../domain/policy-agency';
import { concernOf } from '../../../domain/questions';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import type { QuestionDoc } from '../../../records';
import { shownQuestion } from '../shown';

/** R-POLICY 5: a question to the lead agency; the same request again is the same question. Errors: NOT_FOUND, QUESTIONS_FULL. */
export const ask = handle('question.ask', async (input, context) => {
  const { caller, db, now } = context;
  const { userId } = caller;
  const { policyId, itemId, articleId, text } = input;
  const _id = requestId('question.ask', userId, input.requestKey);
  const policy = await db.get('policies', policyId);
  const concern = policy && concernOf(policy, { itemId, articleId });
  const subject = { policyTitle: policy?.title ?? '', about: concern?.about ?? '', agency: concern?.agency ?? null };
  const question: QuestionDoc | null = policy &&
    concern && {
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
  const opens = question && (await questionOpens(context, question, subject.about || subject.policyTitle));
  return db.transaction(async (tx) => {
    const stored = await tx.get('questions', _id);
    if (stored) return { question: shownQuestion(stored, subject) };
    if (!question || !opens) throw new DomainError('NOT_FOUND', { policyId, itemId, articleId });
    const waiting = (await tx.get('questionQuotas', userId))?.waiting ?? [];
    if (waiting.length >= WAITING_LIMIT) throw new DomainError('QUESTIONS_FULL', { limit: WAITING_LIMIT });
    await tx.add('questions', question);
    await tx.set('questionQuotas', { _id: userId, waiting: [...waiting, _id] });
    await opens(tx);
    return { question: shownQuestion(question, subject) };
  });
});
