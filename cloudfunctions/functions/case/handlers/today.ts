import { TODAY, type TodayCard } from '../../../cases/today';
import { todayOf } from '../../../cases/workplaces';
import { startOfDay } from '../../../domain/time';
import { firstOf } from '../../../domain/today';
import type { Caller } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import { byDueDay, shownItems, totalsOf, waitingFor } from '../waiting';

/** What stands first in the inbox. */
async function stepCards(db: Database, { grants }: Caller, now: number, waiting: number): Promise<TodayCard[]> {
  if (waiting === 0) return [];
  const docs = await byDueDay(db, (and) => waitingFor(grants, now, and), { offset: 0, limit: 1, overdueOnly: false });
  return (await shownItems(db, docs, now)).map(({ caseId, subject, dueDay, overdue, next }) => ({
    kind: 'step',
    title: subject.title,
    place: subject.place,
    startAt: null,
    endAt: null,
    sessionId: subject.kind === 'session' ? subject.id : null,
    dueDay,
    overdue,
    caseId,
    step: next[0] ?? null,
    count: waiting,
    at: dueDay === null ? null : startOfDay(dueDay),
  }));
}

/** The first page's one button, by what the caller stands as: what the programmes have for today; of the inbox what `case.list` has first. */
export const today = handle('case.today', async ({ seenUntil }, { caller, db, now }) => {
  const [totals, unread, ...found] = await Promise.all([
    totalsOf(db, caller.grants, now),
    db.count('outbox', { userId: caller.userId, at: command.gt(seenUntil) }),
    ...todayOf().map(({ cards, for: parties }) => TODAY[cards]({ db, caller, now, parties })),
  ]);
  const steps = await stepCards(db, caller, now, totals.waiting);
  const first = firstOf([...found.flat(), ...steps]);
  if (!first) return { card: null, totals, unread };
  const { at: _at, ...card } = first;
  return { card, totals, unread };
});
