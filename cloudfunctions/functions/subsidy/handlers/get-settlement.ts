import { handle } from '../../../entry/serve';
import { namesOf } from '../../../records';
import { listRuns, loadRun, shownRun } from '../runs';

/** A run as it was stored, the last one unless another is named, and the list of all runs, newest first. */
export const getSettlement = handle('subsidy.getSettlement', async ({ year, run }, { db }) => {
  const runs = await listRuns(db, year);
  const nameOf = await namesOf(
    db,
    runs.map(({ by }) => by),
  );
  const wanted = run ?? runs[0]?.run;
  return {
    settlement: wanted === undefined ? null : await loadRun(db, year, wanted).then((run) => run && shownRun(db, run)),
    runs: runs.map(({ run: number, at, totalFen, by }) => ({ run: number, at, totalFen, by: nameOf(by) })),
  };
});
