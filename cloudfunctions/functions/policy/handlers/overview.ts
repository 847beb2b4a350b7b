import { overviewOf } from '../../../domain/policy';
import { addDays, dayOf } from '../../../domain/time';
import { handle } from '../../../entry/serve';
import { currentIndex } from '../current-index';

const NEWEST = 5;
const EXPIRING_WITHIN_DAYS = 90;

/** From the search index: no policy is read. */
export const overview = handle('policy.overview', async (_input, { db, now }) => {
  const { index } = await currentIndex(db);
  const today = dayOf(now);
  return overviewOf(index, { today, until: addDays(today, EXPIRING_WITHIN_DAYS) }, NEWEST);
});
