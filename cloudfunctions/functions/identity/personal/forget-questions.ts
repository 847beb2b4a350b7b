import type { Database } from '../../../platform/database';
import type { QuestionDoc } from '../../../records';

/**
 * What was answered in public stays without its asker; all other questions go. Repeated, it finishes what was cut off. The number of questions
 * that went, the withdrawn ones, whose text had gone before, not counted.
 */
export async function forgetQuestions(
  db: Database,
  userId: string,
  questions: readonly QuestionDoc[],
): Promise<number> {
  let gone = 0;
  for (const { _id } of questions) {
    const removed = await db.transaction(async (tx) => {
      const question = await tx.get<QuestionDoc>('questions', _id);
      if (question?.userId !== userId) return false;
      if (question.public) {
        const { publicText = '' } = question.answer ?? {};
        await tx.set<QuestionDoc>('questions', { ...question, userId: '', text: publicText });
        return false;
      }
      await tx.remove('questions', _id);
      return question.state !== 'withdrawn';
    });
    if (removed) gone += 1;
  }
  await db.remove('questionQuotas', userId);
  return gone;
}
