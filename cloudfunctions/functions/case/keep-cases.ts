import { keepUp } from '../../cases/act';
import type { TimerContext } from '../../entry/serve';

/**
 * Stores what time has done to the cases that are under way and what has changed of their derived fields, so that lists find them where they are.
 * Whoever reads a case works that out anyway: a run that is late or stopped half-way does no harm.
 */
export async function keepCases({ db, now }: TimerContext): Promise<void> {
  for (const doc of await db.find('cases', { ended: false })) await keepUp(db, doc, now);
}
