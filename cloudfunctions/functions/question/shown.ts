import type { Output } from '../../contract';
import { withoutPhones } from '../../domain/policy-import';
import type { QuestionDoc } from '../../records';

type Question = Output<'question.ask'>['question'];

/** As its asker and the desk see it. Nothing says who asked. */
export const shownQuestion = ({
  _id,
  userId: _user,
  agencyKeys: _keys,
  state: _state,
  public: _public,
  answeredAt: _at,
  ...question
}: QuestionDoc): Question => ({ ...question, questionId: _id });

/** As everybody sees it: in the words that the answer published. */
export function publicQuestion(doc: QuestionDoc): Question {
  const shown = shownQuestion(doc);
  return { ...shown, text: publicWords(doc.answer?.publicText ?? '', doc.text) };
}

/** How a question reads in public: as the desk worded it, else as it was asked; telephone numbers are left out. */
export const publicWords = (worded: string, asked: string): string => withoutPhones(worded || asked).text;
