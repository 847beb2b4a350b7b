import type { Condition, Missing } from './types';

type Asking = { requirements: readonly { when: Condition | null }[] };

/** The field under which an answer is known. */
export const answerField = (question: string): string => `answers.${question}`;

export function asks(condition: Condition): Missing[] {
  if ('all' in condition) return condition.all.flatMap(asks);
  if ('any' in condition) return condition.any.flatMap(asks);
  if ('not' in condition) return asks(condition.not);
  return 'question' in condition ? [{ field: answerField(condition.question), label: condition.ask }] : [];
}

/** The questions of the items that have been answered, each once, in the order in which the items ask them. */
export function answeredQuestions(
  items: readonly Asking[],
  answers: Readonly<Record<string, boolean>>,
): (Missing & { answer: boolean })[] {
  const found = new Map<string, Missing & { answer: boolean }>();
  for (const asked of items.flatMap((item) => item.requirements.flatMap(({ when }) => (when ? asks(when) : [])))) {
    const id = asked.field.slice(answerField('').length);
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer !== undefined && !found.has(asked.field)) found.set(asked.field, { ...asked, answer });
  }
  return [...found.values()];
}
