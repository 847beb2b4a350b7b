import type { Output } from '../../contract';
import { withoutPhones } from '../../domain/policy-import';
import type { Database } from '../../platform/database';
import { questionSubjects, type QuestionDoc, type QuestionSubject } from '../../records';

type Question = Output<'question.ask'>['question'];

/** As its asker and the desk see it. Nothing says who asked. */
export const shownQuestion = (
  { _id, policyId, itemId, articleId, text, askedAt, answer }: QuestionDoc,
  subject: QuestionSubject,
): Question => ({ questionId: _id, policyId, itemId, articleId, text, askedAt, answer, ...subject });

/** A list of them, each with what it is about as that is called today. */
export async function shownQuestions(db: Database, docs: readonly QuestionDoc[]): Promise<Question[]> {
  const subjectOf = await questionSubjects(
    db,
    docs.map(({ policyId }) => policyId),
  );
  return docs.map((doc) => shownQuestion(doc, subjectOf(doc)));
}

/** As everybody sees it: in the words that the answer published. */
export const publicQuestion = (question: Question): Question => ({
  ...question,
  text: publicWords(question.answer?.publicText ?? '', question.text),
});

/** How a question reads in public: as the desk worded it, else as it was asked; telephone numbers are left out. */
export const publicWords = (worded: string, asked: string): string => withoutPhones(worded || asked).text;
