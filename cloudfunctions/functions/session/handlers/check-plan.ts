import { handle } from '../../../entry/serve';
import { shownRemarks } from '../../../records';
import { oddOf } from '../odd';
import { planned } from '../planned';

/** What is odd about a plan, as its publication would find it today; writes nothing. The refusals of a plan that is none. */
export const checkPlan = handle('session.checkPlan', async ({ sessionId, plan: typed }, { db, now }) => {
  const id = sessionId ?? 'draft';
  const [plan, stored] = await Promise.all([
    planned(db, id, typed, now),
    sessionId ? db.get('sessions', sessionId) : null,
  ]);
  const { remarks, elsewhere } = await oddOf(db, { sessionId: id, plan, now, stage: 'draft' });
  return { remarks: shownRemarks(remarks, [...(stored?.explained ?? []), ...elsewhere]) };
});
