/** What keeps a year from being settled for good, in words: nothing is paid that is being looked into, or that does not hold any more. */
import { auditStates, isAuditOpen } from '../../cases/head-audit';
import { dayOf, daysBetween } from '../../domain/time';
import { unanswered, type Remark } from '../../mechanisms/plausibility';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { headAudit, lectureHallSetting } from '../../programmes';
import { remarksOf, rulesFor, storedOf, type SessionDoc, type TourCostDoc } from '../../records';
import type { YearInputs } from './year-inputs';

/** What is odd about a cost: more days than the tour lasted, more people than had seats or places. */
export async function oddTour(
  db: Database,
  session: SessionDoc,
  { persons, days }: Pick<TourCostDoc, 'persons' | 'days'>,
): Promise<Remark[]> {
  const [from, to] = [dayOf(session.startAt), dayOf(session.endAt)];
  const daysMost = daysBetween(from, to) + 1;
  const seats = session.venues.reduce((sum, { capacity }) => sum + capacity, 0);
  const personsMost = Math.max(seats, await db.count('registrations', { sessionId: session._id, state: 'registered' }));
  return remarksOf(rulesFor(session.endAt), 'tour', `${session._id}:${persons}x${days}`, {
    starts: from,
    ends: to,
    days,
    daysMost,
    daysOver: days - daysMost,
    persons,
    personsMost,
    personsOver: personsMost > 0 ? persons - personsMost : null,
  });
}

/** Sessions whose heads are looked into (R-FOLLOWUP 5). */
async function auditsIn(db: Database, sessions: YearInputs['sessions']): Promise<string[]> {
  const where = { procedure: headAudit.id, state: command.in(auditStates), programme: lectureHallSetting.programme };
  const open = await db.find('cases', where, { fields: ['about', 'state'] });
  return open.flatMap((doc) => {
    const session = sessions.get(doc.about.id);
    return session && isAuditOpen(doc) ? [`“${session.title}”（${dayOf(session.startAt)}）的人数核查尚未办结`] : [];
  });
}

/** Costs that would be refused today, and those whose receipts are not what was handed in (R-MONEY 3). */
async function toursIn(db: Database, costs: readonly TourCostDoc[], now: number): Promise<string[]> {
  const sessions = new Map(
    (
      await db.getMany(
        'sessions',
        costs.map(({ _id }) => _id),
      )
    ).map((session) => [session._id, session]),
  );
  const all: string[] = [];
  for (const cost of costs) {
    const session = sessions.get(cost._id);
    if (!session) continue;
    const remarks = await oddTour(db, session, cost);
    const odd = [
      ...remarks.filter(({ level }) => level === 'refused'),
      ...unanswered(remarks, cost.explained ?? []).map((one) => ({ ...one, text: `${one.text}，未说明理由` })),
    ];
    const stored = await storedOf(cost.receipts ?? [], now, true);
    const damaged = (cost.receipts ?? []).filter(({ fileId }) => stored.get(fileId) !== 'whole');
    const files = damaged.map(({ name, fileId }) =>
      stored.get(fileId) === 'missing' ? `票据“${name}”已不在` : `票据“${name}”与登记时不一致（哈希值不符）`,
    );
    all.push(...[...odd.map(({ text }) => text), ...files].map((text) => `“${session.title}”的调研费用：${text}`));
  }
  return all;
}

/** @param now epoch ms */
export async function settlementWaits(
  db: Database,
  { sessions, tourCosts }: YearInputs,
  now: number,
): Promise<string[]> {
  const [audits, tours] = await Promise.all([auditsIn(db, sessions), toursIn(db, tourCosts, now)]);
  return [...audits, ...tours];
}
