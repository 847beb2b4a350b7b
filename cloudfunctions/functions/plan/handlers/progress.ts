import { exact, show } from '../../../domain/exact';
import { shareAnnualTask } from '../../../domain/plan';
import { handle } from '../../../entry/serve';
import { lectureHall2018, rulesAt } from '../../../programmes';
import { signedBySession } from '../../../records';

const share = (heads: number, task: number): string => `${show(exact(heads).mul(100).div(task), 1)}%`;

/** For the length of a bar only: what is said and ranked is exact. */
const ratio = (heads: number, task: number): number => (task === 0 ? 0 : heads / task);

/** Heads are people with a signature at sessions of the year that are over; ranked by share done, then by heads (R-AWARD 3). */
export const progress = handle('plan.progress', async ({ year }, { db, now }) => {
  const { regions, annualTask } = rulesAt(lectureHall2018, `${year}-12-31`).parameters;
  const tasks = new Map(
    shareAnnualTask(annualTask.value, regions.value, regions.clause).map((row) => [row.regionId, row]),
  );
  const held = (await db.find('sessions', { year, status: 'published' })).filter((session) => session.endAt <= now);
  const signed = await signedBySession(db, held);

  const rows = regions.value.map((region) => {
    const own = held.filter((session) => session.regionId === region.id);
    const heads = own.reduce((sum, session) => sum + (signed.get(session._id) ?? 0), 0);
    const task = tasks.get(region.id);
    if (!task) throw new Error(`no task for ${region.id}`);
    return {
      regionId: region.id,
      name: region.name,
      entities: region.marketEntities,
      task: task.task,
      sessions: own.length,
      heads,
      share: ratio(heads, task.task),
      shareShown: share(heads, task.task),
      trace: task.trace,
    };
  });
  const byShare = [...rows].sort((a, b) => b.heads * a.task - a.heads * b.task || b.heads - a.heads);
  const heads = rows.reduce((sum, row) => sum + row.heads, 0);
  const task = annualTask.value.total;
  return {
    year,
    task,
    heads,
    share: ratio(heads, task),
    shareShown: share(heads, task),
    regions: rows.map((row) => ({ ...row, rank: byShare.indexOf(row) + 1 })),
  };
});
