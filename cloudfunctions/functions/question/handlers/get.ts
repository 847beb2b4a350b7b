import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { requireOwn } from '../agencies';
import { shownQuestion } from '../shown';

/** R-POLICY 5: one question of the desk's. Errors: NOT_FOUND (also when it was withdrawn), FORBIDDEN. */
export const get = handle('question.get', async ({ questionId }, { caller, db }) => {
  const question = await db.get('questions', questionId);
  if (!question || question.state === 'withdrawn') throw new DomainError('NOT_FOUND', { questionId });
  requireOwn(caller, question);
  return { question: shownQuestion(question) };
});
