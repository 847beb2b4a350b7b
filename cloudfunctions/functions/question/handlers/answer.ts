import { DomainError } from '../../../domain/errors';
import { contentHashOf } from '../../../platform/audit';
import { enqueue } from '../../../platform/outbox';
import { handle } from '../../../entry/serve';
import { questionSubjects, type QuestionDoc, type QuestionSubject } from '../../../records';
import { requireOwn } from '../agencies';
import { leaveQuota } from '../quota';
import { publicWords, shownQuestion } from '../shown';

type Answer = NonNullable<QuestionDoc['answer']>;
const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.text === b.text && a.by === b.by && a.public === b.public && a.publicText === b.publicText;

/** R-POLICY 5: answers or answers anew; the asker is told of each new text. Errors: NOT_FOUND, WRONG_STAGE, CONFLICT. */
export const answer = handle('question.answer', async (input, { audit, caller, db, now }) => {
  const { questionId, text, by, basedOn } = input;
  const asked = await db.get('questions', questionId);
  const subjectOf = await questionSubjects(db, asked ? [asked.policyId] : []);
  return db.transaction(async (tx) => {
    const question = await tx.get('questions', questionId);
    if (!question) throw new DomainError('NOT_FOUND', { questionId });
    requireOwn(caller, question);
    if (question.state === 'withdrawn') throw new DomainError('WRONG_STAGE');
    const publicText = input.public ? publicWords(input.publicText, question.text) : '';
    const given: Answer = { text, by, at: now, public: input.public, publicText };
    const before = question.answer;
    if (before && sameAnswer(before, given)) return { question: shownQuestion(question, subjectOf(question)) };
    if ((before?.at ?? null) !== basedOn) throw new DomainError('CONFLICT');
    const answered: QuestionDoc = {
      ...question,
      state: 'answered',
      public: given.public,
      answeredAt: given.at,
      answer: given,
    };
    await tx.set('questions', answered);
    if (question.userId !== '') {
      await leaveQuota(tx, question.userId, questionId);
      const cause = `answered:${questionId}:${contentHashOf(text)}`;
      await enqueue(tx, messageOf(answered, subjectOf(question)), now, cause);
    }
    const details = { questionId, by, public: given.public, contentHash: contentHashOf(given), again: before !== null };
    await audit(tx, `policy:${question.policyId}`, 'answer-question', details);
    return { question: shownQuestion(answered, subjectOf(question)) };
  });
});

const messageOf = ({ _id, userId, answer: given }: QuestionDoc, { policyTitle, about }: QuestionSubject) => ({
  userId,
  template: 'question-answered',
  title: `提问已答复：${about || policyTitle}`,
  body: `${given?.by ?? ''}答复了您的提问，点开查看全文。`,
  page: `packages/policy/my-questions/index?questionId=${_id}`,
});
