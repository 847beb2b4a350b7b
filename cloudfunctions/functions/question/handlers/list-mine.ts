import { WAITING_LIMIT } from '../../../contract/question';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import { shownQuestions } from '../shown';

/** R-POLICY 5: the caller's own questions but the withdrawn, the newest first. */
export const listMine = handle('question.listMine', async ({ limit, offset }, { caller, db }) => {
  const where = { userId: caller.userId, state: command.in(['waiting', 'answered']) };
  const [total, waiting, questions] = await Promise.all([
    db.count('questions', where),
    db.count('questions', { userId: caller.userId, state: 'waiting' }),
    db.find('questions', where, { orderBy: ['askedAt', 'desc'], limit, skip: offset }),
  ]);
  return { total, waiting, limit: WAITING_LIMIT, questions: await shownQuestions(db, questions) };
});
