import { requireDisinterested } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { lectureHallSetting } from '../../../programmes';
import { namesOf } from '../../../records';
import { remarksOfYear } from '../odd';
import { listRuns, loadRun, shownRun } from '../runs';

/** A run as it was stored, the last one unless another is named, and the list of all runs, newest first. */
export const getSettlement = handle('subsidy.getSettlement', async ({ year, run }, { caller, db, now }) => {
  const runs = await listRuns(db, year);
  const nameOf = await namesOf(
    db,
    runs.map(({ by }) => by),
  );
  const wanted = run ?? runs[0]?.run;
  const settlement = wanted === undefined ? null : await loadRun(db, year, wanted);
  const { programme } = lectureHallSetting;
  requireDisinterested(
    caller,
    (settlement?.institutions ?? []).map(({ institutionId }) => ({ programme, body: institutionId })),
  );
  return {
    settlement: settlement && (await shownRun(db, settlement)),
    runs: runs.map(({ run: number, at, totalFen, by }) => ({ run: number, at, totalFen, by: nameOf(by) })),
    remarks: await remarksOfYear(db, year, now),
  };
});
