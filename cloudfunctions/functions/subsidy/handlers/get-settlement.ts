import { handle } from '../../../platform/serve';
import { listRuns, loadRun } from '../runs';

/** A run as it was stored, the last one unless another is named, and the list of all runs, newest first. */
export const getSettlement = handle('subsidy.getSettlement', async ({ year, run }, { db }) => {
  const runs = await listRuns(db, year);
  const wanted = run ?? runs[0]?.run;
  return {
    settlement: wanted === undefined ? null : await loadRun(db, year, wanted),
    runs: runs.map(({ run: number, at, totalFen, by }) => ({ run: number, at, totalFen, by })),
  };
});
