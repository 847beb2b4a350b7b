/** Buttons for today that a programme names (`Office.today`): what knows of each. */
import type { Output } from '../contract';
import { nextAttemptDay } from '../domain/followup';
import { dayOf, endOfDay } from '../domain/time';
import { isOfNow } from '../domain/today';
import type { Caller } from '../entry/caller';
import { command } from '../platform/cloud';
import type { Database } from '../platform/database';
import type { TodayCards } from '../programmes/workplace';
import { belongsOf, followupRules, ownSessions, type FollowupCallDoc, type SessionDoc } from '../records';

/** `at`: which of several of a kind goes first. */
export type TodayCard = NonNullable<Output<'case.today'>['card']> & { at: number | null };

interface Asked {
  db: Database;
  caller: Caller;
  now: number;
  /** Who is shown it. */
  parties: readonly string[] | 'anybody';
}

const holdsOne = (held: readonly string[], parties: Asked['parties']): boolean =>
  parties === 'anybody' || held.some((party) => parties.includes(party));

const NOTHING = { startAt: null, endAt: null, dueDay: null, overdue: false, sessionId: null, caseId: null, step: null };

const ofSession = (session: SessionDoc): Omit<TodayCard, 'kind' | 'count'> => ({
  ...NOTHING,
  title: session.title,
  place: session.venues[0]?.name ?? '',
  startAt: session.startAt,
  endAt: session.endAt,
  sessionId: session._id,
  at: session.startAt,
});

/** One's own sessions: what can be done now, and what comes today or is under way, past midnight too. */
async function ownCards({ db, caller, now }: Asked): Promise<TodayCard[]> {
  return (await ownSessions(db, caller.userId, now)).flatMap(({ session, registration, next }): TodayCard[] => {
    const place = session.venues.find(({ venueId }) => venueId === registration?.venueId)?.name ?? '';
    const card = { ...ofSession(session), place, count: 1 };
    if (next === 'sign-in' || next === 'sign' || next === 'feedback') return [{ ...card, kind: next }];
    const comes = next === 'wait' && registration?.state === 'registered';
    return comes && isOfNow(session, now) ? [{ ...card, kind: 'attend' }] : [];
  });
}

/** Sessions of today, or begun before and under way, towards which the caller stands so. */
async function codeCards({ db, caller, now, parties }: Asked): Promise<TodayCard[]> {
  if (!holdsOne(caller.roles, parties)) return [];
  const sessions = await db.find('sessions', {
    status: 'published',
    endAt: command.gt(now),
    startAt: command.lte(endOfDay(dayOf(now))),
  });
  return sessions
    .filter((session) => session.venues.length > 0)
    .filter((session) => holdsOne(caller.standing(belongsOf(session)), parties))
    .map((session, _, all) => ({ ...ofSession(session), kind: 'show-code', count: all.length }));
}

/** Of the caller's own sample whoever can be called today; the nearest deadline's session first. */
async function callCards({ db, caller: { userId, roles }, now, parties }: Asked): Promise<TodayCard[]> {
  if (!holdsOne(roles, parties)) return [];
  const open: FollowupCallDoc[] = await db.find('followupCalls', { ownerId: userId, state: 'to-call' });
  if (open.length === 0) return [];
  const ids = [...new Set(open.map(({ sessionId }) => sessionId))];
  const [sessions, attempts] = await Promise.all([
    db.getMany('sessions', ids),
    db.find('followupAttempts', { sessionId: command.in(ids) }),
  ]);
  const callable = sessions.flatMap((session) => {
    const calls = open.filter((call) => {
      const made = attempts.filter(({ callId, undoneAt }) => callId === call._id && undoneAt === undefined);
      const day = nextAttemptDay(
        made.map(({ at }) => at),
        followupRules(session),
      );
      return call.sessionId === session._id && (day === null || day <= dayOf(now));
    });
    return calls.length > 0 ? [{ session, calls: calls.length }] : [];
  });
  const all = callable.reduce((sum, { calls }) => sum + calls, 0);
  return callable.map(({ session }) => ({ ...ofSession(session), kind: 'call', count: all, at: session.endAt }));
}

export const TODAY: Readonly<Record<TodayCards, (asked: Asked) => Promise<TodayCard[]>>> = {
  'hall.own-sessions': ownCards,
  'hall.codes': codeCards,
  'hall.calls': callCards,
};
