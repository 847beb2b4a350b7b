import { preparedAct } from '../../../cases/act';
import { questionMatter } from '../../../cases/question';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { leaveQuota } from '../quota';

/** R-POLICY 5: one's own question is taken back, and its text with it. Errors: NOT_FOUND, WRONG_STAGE (it has been answered). */
export const withdraw = handle('question.withdraw', async ({ questionId }, context) => {
  const { caller, db } = context;
  const asked = await db.get('questions', questionId);
  if (asked?.userId !== caller.userId) throw new DomainError('NOT_FOUND', { questionId });
  const withdraws = await preparedAct(context, questionMatter(asked), 'withdraw');
  await db.transaction(async (tx) => {
    const question = await tx.get('questions', questionId);
    if (question?.userId !== caller.userId) throw new DomainError('NOT_FOUND', { questionId });
    if (question.state === 'answered') throw new DomainError('WRONG_STAGE');
    if (question.state === 'withdrawn') return;
    await tx.set('questions', { ...question, text: '', state: 'withdrawn' });
    await leaveQuota(tx, caller.userId, questionId);
    await withdraws(tx, { asOpener: true });
  });
  return { done: true };
});
