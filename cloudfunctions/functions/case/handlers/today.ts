import type { Output } from '../../../contract';
import { nextAttemptDay } from '../../../domain/followup';
import { dayOf, endOfDay, startOfDay } from '../../../domain/time';
import { firstOf, isOfNow } from '../../../domain/today';
import type { Caller } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import {
  belongsOf,
  followupRules,
  ownSessions,
  type FollowupCallDoc,
  type OwnSession,
  type SessionDoc,
} from '../../../records';
import { byDueDay, shownItems, totalsOf, waitingFor } from '../waiting';

type Card = NonNullable<Output<'case.today'>['card']>;
/** `at`: which of several of a kind goes first. */
type Found = Card & { at: number | null };

const NOTHING = { startAt: null, endAt: null, dueDay: null, overdue: false, sessionId: null, caseId: null, step: null };

const ofSession = (session: SessionDoc): Omit<Found, 'kind' | 'count'> => ({
  ...NOTHING,
  title: session.title,
  place: session.venues[0]?.name ?? '',
  startAt: session.startAt,
  endAt: session.endAt,
  sessionId: session._id,
  at: session.startAt,
});

/** One's own sessions: what can be done now, and what comes today or is under way, past midnight too. */
function ownCards(own: readonly OwnSession[], now: number): Found[] {
  return own.flatMap(({ session, registration, next }): Found[] => {
    const place = session.venues.find(({ venueId }) => venueId === registration?.venueId)?.name ?? '';
    const card = { ...ofSession(session), place, count: 1 };
    if (next === 'sign-in' || next === 'sign' || next === 'feedback') return [{ ...card, kind: next }];
    const comes = next === 'wait' && registration?.state === 'registered';
    return comes && isOfNow(session, now) ? [{ ...card, kind: 'attend' }] : [];
  });
}

/**
 * Sessions of today, or begun before and under way, that the caller holds as institution: who stands as something wider has other work, and opens the
 * code from the session.
 */
async function codeCards(db: Database, caller: Caller, now: number): Promise<Found[]> {
  if (!caller.roles.includes('institution')) return [];
  const sessions = await db.find('sessions', {
    status: 'published',
    endAt: command.gt(now),
    startAt: command.lte(endOfDay(dayOf(now))),
  });
  return sessions
    .filter((session) => session.venues.length > 0)
    .filter((session) => caller.standing(belongsOf(session)).includes('institution'))
    .map((session, _, all) => ({ ...ofSession(session), kind: 'show-code', count: all.length }));
}

/** Of the caller's own sample whoever can be called today; the nearest deadline's session first. */
async function callCards(db: Database, { userId, roles }: Caller, now: number): Promise<Found[]> {
  if (!roles.includes('evaluator')) return [];
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

/** What stands first in the inbox. */
async function stepCards(db: Database, { grants }: Caller, now: number, waiting: number): Promise<Found[]> {
  if (waiting === 0) return [];
  const docs = await byDueDay(db, (and) => waitingFor(grants, now, and), { offset: 0, limit: 1, overdueOnly: false });
  return (await shownItems(db, docs, now)).map(({ caseId, subject, dueDay, overdue, next }) => ({
    ...NOTHING,
    kind: 'step',
    title: subject.title,
    place: subject.place,
    sessionId: subject.kind === 'session' ? subject.id : null,
    dueDay,
    overdue,
    caseId,
    step: next[0] ?? null,
    count: waiting,
    at: dueDay === null ? null : startOfDay(dueDay),
  }));
}

/** The first page's one button, by what the caller stands as; of the inbox what `case.list` has first. */
export const today = handle('case.today', async ({ seenUntil }, { caller, db, now }) => {
  const [totals, own, codes, calls, unread] = await Promise.all([
    totalsOf(db, caller.grants, now),
    ownSessions(db, caller.userId, now),
    codeCards(db, caller, now),
    callCards(db, caller, now),
    db.count('outbox', { userId: caller.userId, at: command.gt(seenUntil) }),
  ]);
  const steps = await stepCards(db, caller, now, totals.waiting);
  const found = firstOf([...ownCards(own, now), ...codes, ...calls, ...steps]);
  if (!found) return { card: null, totals, unread };
  const { at: _at, ...card } = found;
  return { card, totals, unread };
});
