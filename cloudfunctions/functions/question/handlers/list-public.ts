import { handle } from '../../../entry/serve';
import { publicQuestion, shownQuestions } from '../shown';

/** R-POLICY 5: what was answered for everybody, the newest first. */
export const listPublic = handle('question.listPublic', async ({ policyId, limit, offset }, { db }) => {
  const where = { ...(policyId === undefined ? {} : { policyId }), public: true };
  const [total, questions] = await Promise.all([
    db.count('questions', where),
    db.find('questions', where, { orderBy: ['answeredAt', 'desc'], limit, skip: offset }),
  ]);
  return { total, questions: (await shownQuestions(db, questions)).map(publicQuestion) };
});
