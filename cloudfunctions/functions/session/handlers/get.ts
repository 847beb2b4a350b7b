import type { Output } from '../../../contract';
import { DomainError } from '../../../domain/errors';
import { feedbackWindow } from '../../../domain/feedback';
import { materialDeadline } from '../../../domain/material';
import { waitingInOrder } from '../../../domain/registration';
import type { Database } from '../../../platform/database';
import { idOf } from '../../../platform/ids';
import { ownNumber } from '../../../entry/caller';
import { mayOf } from '../../../entry/may';
import { handle } from '../../../entry/serve';
import {
  asidesOf,
  belongsOf,
  countersOf,
  entryAbout,
  entryState,
  holidaysNow,
  institutionNames,
  isOfElsewhere,
  lastSafeDayOf,
  loadSession,
  mayContradict,
  namesOf,
  registrationId,
  rulesFor,
  sessionSummary,
  standingRemarks,
  textsOf,
  undoUntil,
  type RegistrationDoc,
} from '../../../records';
import { openOf } from '../../../mechanisms/form';
import { sessionPlan } from '../../../programmes/lecture-hall-2018/forms/session-plan';
import { planIn } from '../planned-change';

type Change = Output<'session.previewChange'>['changes'][number];

async function waitingPosition(db: Database, mine: RegistrationDoc | null): Promise<number | null> {
  if (mine?.state !== 'waiting') return null;
  const { sessionId, venueId } = mine;
  const queue = await db.find('registrations', { sessionId, venueId, state: 'waiting' });
  const order = waitingInOrder(
    queue.map(({ userId, at }) => ({ personId: userId, venueId, state: 'waiting' as const, at })),
  );
  return order.findIndex((entry) => entry.personId === mine.userId) + 1;
}

/** A session with everything its page shows, and where the caller stands with it. */
export const get = handle('session.get', async ({ sessionId }, { caller, db, now }) => {
  const session = await loadSession(db, sessionId);
  const plans = caller.sees(belongsOf(session), 'plans');
  if (session.status === 'draft' && !plans) throw new DomainError('NOT_FOUND');
  const [nameOf, counters, mine, attendance, receipt, entered] = await Promise.all([
    institutionNames(db, [session]),
    countersOf(db, [sessionId]).then((found) => found.get(sessionId) ?? []),
    db.get('registrations', registrationId(sessionId, caller.userId)),
    db.get('attendances', idOf('attendance', sessionId, caller.userId)),
    db.get('feedbackReceipts', idOf('feedback', sessionId, caller.userId)),
    caller.userId === '' ? null : entryAbout(db, ownNumber(caller), sessionId),
  ]);
  const rules = rulesFor(session.endAt);
  const { signIn } = rules.parameters;
  const deadline = materialDeadline(rules, session.endAt, holidaysNow());
  const feedback = feedbackWindow(rules, session.startAt, session.endAt);
  const runs = caller.standing(belongsOf(session)).length > 0;
  const entry = entered && entryState(entered) !== 'undone' ? entered.staff : null;
  const byName = await namesOf(db, [
    ...(plans ? [...(session.explained ?? []), ...session.history].flatMap(({ by }) => by ?? []) : []),
    ...(entry ? [entry.by] : []),
  ]);
  const plan = planIn(session);
  const aside = attendance ? asidesOf(session, attendance) : {};
  const counterOf = new Map(counters.map((counter) => [counter.venueId, counter]));
  return {
    session: {
      ...openOf(sessionPlan, plan),
      ...sessionSummary(session, nameOf(session), counters, mine),
      venues: session.venues.map((venue) => ({
        ...venue,
        ...(runs ? {} : { position: null, radius: null }),
        registered: counterOf.get(venue.venueId)?.registered ?? 0,
        waiting: counterOf.get(venue.venueId)?.waiting ?? 0,
      })),
      plan: plans ? plan : null,
      explained: plans
        ? (session.explained ?? []).map(({ text, reason, by, at }) => ({ text, reason, by: byName(by), at }))
        : null,
      history: session.history.map(({ at, what, reason, fields, by, changes }) => ({
        ...{ at, what, reason, fields },
        by: plans && by ? byName(by) : null,
        changes: plans && changes ? (changes as Change[]) : null,
      })),
      lastSafeDay: lastSafeDayOf(session),
      remarks: plans ? textsOf(standingRemarks(session)) : null,
      materialsDueDay: deadline.dueDay,
      provisional: deadline.provisional,
    },
    mine: {
      registration: mine?.state ?? null,
      venueId: mine?.venueId ?? attendance?.venueId ?? null,
      waitingPosition: await waitingPosition(db, mine),
      undoUntil: undoUntil(session, mine, now),
      scannedAt: (isOfElsewhere(aside.scan) ? null : attendance?.scan?.at) ?? null,
      signedAt: (isOfElsewhere(aside.signature) ? null : attendance?.signature?.at) ?? null,
      aside: aside.scan ?? aside.signature ?? null,
      staffEntry:
        entered && entry
          ? {
              entryId: entry.entryId,
              at: entry.at,
              by: [nameOf(session), byName(entry.by)].filter(Boolean).join(' · '),
              state: entryState(entered),
              mayContradict: mayContradict(entryState(entered)),
            }
          : null,
      feedbackGiven: receipt !== null,
      feedbackOpensAt: feedback.opensAt,
      feedbackClosesAt: feedback.closesAt,
      may: mayOf(caller.standing(belongsOf(session))),
      signInOpensAt: session.startAt - signIn.value.opensMinutesBefore * 60_000,
    },
  };
});
