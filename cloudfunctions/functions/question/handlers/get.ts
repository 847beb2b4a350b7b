import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { questionSubjects } from '../../../records';
import { requireOwn } from '../agencies';
import { shownQuestion } from '../shown';

/** R-POLICY 5: one question of the desk's. Errors: NOT_FOUND (also when it was withdrawn), FORBIDDEN. */
export const get = handle('question.get', async ({ questionId }, { caller, db }) => {
  const question = await db.get('questions', questionId);
  if (!question || question.state === 'withdrawn') throw new DomainError('NOT_FOUND', { questionId });
  requireOwn(caller, question);
  const subjectOf = await questionSubjects(db, [question.policyId]);
  return { question: shownQuestion(question, subjectOf(question)) };
});
