import { maskPersonal, missKey } from '../../domain/policy-terms';
import { addDays, dayOf } from '../../domain/time';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { idOf } from '../../platform/ids';
import type { MissDoc } from '../../records';

/** Nobody reads more of them; whoever types nonsense by the thousand does not fill the store. */
const MOST_NEW_A_DAY = 500;
/** The search waits for the log no longer than this. */
const PATIENCE_MS = 150;

export const missIdOf = (query: string): string => idOf('miss', query);

/**
 * Counts a search that found nothing. Never throws, and never takes longer than PATIENCE_MS: a log that is slow or away costs a line of the log
 * and not the answer. (It is not left running behind the answer: an instance stands still once it has answered.)
 */
export async function recordMiss(db: Database, typed: string, now: number): Promise<void> {
  const query = missKey(maskPersonal(typed));
  if (query === '') return;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([count(db, query, dayOf(now)).catch(() => undefined), patience]);
  clearTimeout(timer);
}

async function count(db: Database, query: string, today: string): Promise<void> {
  const _id = missIdOf(query);
  const once = { times: command.inc(1) };
  const again = async (): Promise<boolean> =>
    (await db.updateWhere('policyMisses', { _id, lastDay: today }, { ...once, timesThatDay: command.inc(1) })) > 0;
  if (await again()) return;
  const later = await db.updateWhere(
    'policyMisses',
    { _id, lastDay: command.neq(today) },
    { ...once, timesThatDay: 1, lastDay: today, days: command.inc(1) },
  );
  if (later > 0) return;
  if ((await db.count('policyMisses', { lastDay: today })) >= MOST_NEW_A_DAY) return;
  const miss: MissDoc = { _id, query, times: 1, timesThatDay: 1, lastDay: today, days: 1, dismissed: false };
  const { inserted } = await db.insertOnce('policyMisses', miss);
  if (!inserted) await again();
}

/** What nobody has looked for in this time is of no use to the desk. */
const KEPT_DAYS = 365;
/** Of one run; the rest waits for the next. */
const MOST_FORGOTTEN = 500;

/** Takes away what was last searched more than a year ago, whether it was done with or not. */
export async function forgetOldMisses(db: Database, now: number): Promise<void> {
  const old = { lastDay: command.lt(addDays(dayOf(now), -KEPT_DAYS)) };
  const found = await db.find('policyMisses', old, { fields: ['lastDay'], limit: MOST_FORGOTTEN });
  for (const { _id } of found) await db.remove('policyMisses', _id);
}
