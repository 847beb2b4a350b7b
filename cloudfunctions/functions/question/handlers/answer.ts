import { preparedAct } from '../../../cases/act';
import { questionMatter } from '../../../cases/question';
import { DomainError } from '../../../domain/errors';
import { contentHashOf } from '../../../platform/audit-hash';
import { handle } from '../../../entry/serve';
import { questionSubjects, type QuestionDoc } from '../../../records';
import { requireOwn } from '../agencies';
import { leaveQuota } from '../quota';
import { publicWords, shownQuestion } from '../shown';

type Answer = NonNullable<QuestionDoc['answer']>;
const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.text === b.text && a.by === b.by && a.public === b.public && a.publicText === b.publicText;

/** R-POLICY 5: answers or answers anew; the asker is told of each new text. Errors: NOT_FOUND, WRONG_STAGE, CONFLICT. */
export const answer = handle('question.answer', async (input, context) => {
  const { caller, db, now } = context;
  const { questionId, text, by, basedOn } = input;
  const asked = await db.get('questions', questionId);
  if (!asked) throw new DomainError('NOT_FOUND', { questionId });
  requireOwn(caller, asked);
  const [subjectOf, answers] = await Promise.all([
    questionSubjects(db, [asked.policyId]),
    preparedAct(context, questionMatter(asked), 'answer'),
  ]);
  return db.transaction(async (tx) => {
    const question = await tx.get('questions', questionId);
    if (!question) throw new DomainError('NOT_FOUND', { questionId });
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
    if (question.userId !== '') await leaveQuota(tx, question.userId, questionId);
    const details = { policyId: question.policyId, contentHash: contentHashOf(given), again: before !== null };
    await answers(tx, {
      values: { by, public: given.public },
      also: () => Promise.resolve({ details, result: null }),
    });
    return { question: shownQuestion(answered, subjectOf(question)) };
  });
});
