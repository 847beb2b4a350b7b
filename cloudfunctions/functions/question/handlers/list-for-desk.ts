import { handle } from '../../../entry/serve';
import { ownQuestions } from '../agencies';
import { shownQuestions } from '../shown';

/** R-POLICY 5: the desk's waiting questions, the oldest first, or the answered ones, the newest first. */
export const listForDesk = handle('question.listForDesk', async ({ answered, limit, offset }, { caller, db }) => {
  const own = ownQuestions(caller);
  const where = { ...own, state: answered ? 'answered' : 'waiting' } as const;
  const [total, waiting, questions] = await Promise.all([
    db.count('questions', where),
    db.count('questions', { ...own, state: 'waiting' }),
    db.find('questions', where, {
      orderBy: answered ? ['answeredAt', 'desc'] : ['askedAt', 'asc'],
      limit,
      skip: offset,
    }),
  ]);
  return { total, waiting, questions: await shownQuestions(db, questions) };
});
