import { DAY_MS, monthsThrough } from '../../domain/time';
import { command } from '../../platform/cloud';
import type { TimerContext } from '../../entry/serve';
import { freezesAt } from '../../records';
import { openDueAudit } from './audit';
import { replaceWithdrawn } from './calls';
import { freeze } from './roster';

/**
 * Freezes the lists of the sessions that ended a day ago, each once (R-FOLLOWUP 2), and replaces on the
 * call lists whoever has no number any more; opens the audits that samples ask for. Stopped half-way it goes on at the next run.
 */
export async function freezeRosters({ db, now }: TimerContext): Promise<void> {
  const months = monthsThrough(now - 62 * DAY_MS, now);
  const sessions = await db.find('sessions', { month: command.in(months), status: 'published' });
  const due = sessions.filter((session) => freezesAt(session) <= now);
  const frozen = await db.getMany(
    'draws',
    due.map((session) => session._id),
  );
  const done = new Set(frozen.map((doc) => doc._id));
  for (const session of due) if (!done.has(session._id)) await freeze(db, session, now);
  await replaceWithdrawn(db, await db.find('followupCalls', { state: 'to-call' }));
  for (const session of due) if (done.has(session._id)) await openDueAudit(db, session, now);
}
