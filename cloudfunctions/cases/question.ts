/** A question as a case: asked, answered by one of the agencies that it concerns or by the desk, or taken back (R-POLICY 5). Who asks is not on it. */
import type { TakenStep } from '../mechanisms/procedure';
import type { Context } from '../entry/serve';
import { librarySetting, policyQuestion } from '../programmes';
import { holdersOf, ofAgencies, type QuestionDoc } from '../records';
import { preparedAct } from './act';
import type { Matter } from './case';

type Answered = Pick<TakenStep, 'at' | 'by' | 'as' | 'values'>;

const opened = (question: Pick<QuestionDoc, 'agencyKeys'>, toAgency: boolean): string =>
  toAgency && question.agencyKeys.length > 0 ? 'with-agency' : 'with-desk';

/** The steps of a question of before there were cases; `answers` as the trail knows them, the last one as the question does. */
export function stepsBefore(question: QuestionDoc, toAgency: boolean, answers: readonly Answered[]): TakenStep[] {
  const { askedAt, answer, state } = question;
  const none = { by: null, as: 'opener', values: {}, reason: '', key: '', late: false };
  const known = answers.length > 0 || !answer ? answers : [{ at: answer.at, by: null, as: 'platform', values: {} }];
  return [
    { ...none, step: 'ask', to: opened(question, toAgency), at: askedAt },
    ...known.map((one) => ({ ...none, ...one, step: 'answer', to: 'answered' })),
    ...(state === 'withdrawn' ? [{ ...none, step: 'withdraw', to: 'withdrawn', at: askedAt }] : []),
  ];
}

export const questionMatter = (question: QuestionDoc): Matter => ({
  programme: librarySetting.programme,
  procedure: policyQuestion.id,
  about: { kind: 'question', id: question._id },
  body: null,
  bodies: question.agencyKeys,
  area: null,
  startsAt: question.askedAt,
  openedAt: question.askedAt,
  opener: null,
  before: stepsBefore(question, true, []),
});

/** Reads what the transaction must not before a question is stored, which messages call by what it is about; then its case opens with it. */
export async function questionOpens(context: Context, question: QuestionDoc, called: string) {
  const matter = { ...questionMatter(question), before: [], called };
  const [take, { agency }] = await Promise.all([
    preparedAct(context, matter, 'ask'),
    holdersOf(context.db, ofAgencies(question.agencyKeys), ['agency']),
  ]);
  const facts = { agencyPeople: agency.length };
  return (tx: Parameters<typeof take>[0]) => take(tx, { asOpener: true, facts });
}
