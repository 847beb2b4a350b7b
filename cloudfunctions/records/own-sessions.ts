/** The sessions that a person registered for or was at, each with what is theirs to do now: of one list, of the first page, and of whoever asks next. */
import { signInWindow } from '../domain/attendance';
import { feedbackWindow } from '../domain/feedback';
import type { Database } from '../platform/database';
import type { AttendanceDoc } from './attendance';
import { rulesFor } from './rules';
import type { RegistrationDoc, SessionDoc } from './session';
import { isSignedIn } from './session-heads';
import { asidesOf, isOfElsewhere } from './standing';

/** `wait`: it comes, or is under way; `none`: nothing more to do. */
export type NextStep = 'wait' | 'sign-in' | 'sign' | 'feedback' | 'none';

export interface OwnSession {
  session: SessionDoc;
  registration: RegistrationDoc | undefined;
  attendance: AttendanceDoc | undefined;
  feedbackGiven: boolean;
  next: NextStep;
}

/** What the trainee can do now at a session of theirs. */
function nextStep(
  session: SessionDoc,
  registration: RegistrationDoc | undefined,
  attendance: AttendanceDoc | undefined,
  feedbackGiven: boolean,
  now: number,
): NextStep {
  if (session.status === 'cancelled') return 'none';
  const rules = rulesFor(session.endAt);
  const { signIn } = rules.parameters;
  const window = signInWindow({ startsAt: session.startAt, endsAt: session.endAt }, signIn.value);
  const signsUntil = session.endAt + signIn.value.lateDeliveryHours * 3_600_000;
  if (isSignedIn(session, attendance ?? null)) {
    const { opensAt, closesAt } = feedbackWindow(rules, session.startAt, session.endAt);
    if (feedbackGiven || now > closesAt) return 'none';
    return now >= opensAt ? 'feedback' : 'wait';
  }
  if (attendance?.scan && !isOfElsewhere(asidesOf(session, attendance).scan))
    return now <= signsUntil ? 'sign' : 'none';
  const comes = registration?.state === 'registered' || (registration?.state === 'waiting' && session.walkInsAllowed);
  if (now > window.until || registration?.state === 'cancelled') return 'none';
  return comes && now >= window.from ? 'sign-in' : 'wait';
}

/** All of a person's, in no order. */
export async function ownSessions(db: Database, userId: string, now: number): Promise<OwnSession[]> {
  const own = { userId };
  const [registrations, attendances, receipts] = await Promise.all([
    db.find('registrations', own),
    db.find('attendances', own),
    db.find('feedbackReceipts', own),
  ]);
  const registrationOf = new Map(registrations.map((doc) => [doc.sessionId, doc]));
  const attendanceOf = new Map(attendances.map((doc) => [doc.sessionId, doc]));
  const answered = new Set(receipts.map((doc) => doc.sessionId));
  const sessions = await db.getMany('sessions', [...registrationOf.keys(), ...attendanceOf.keys()]);
  return sessions.map((session): OwnSession => {
    const registration = registrationOf.get(session._id);
    const attendance = attendanceOf.get(session._id);
    const feedbackGiven = answered.has(session._id);
    const next = nextStep(session, registration, attendance, feedbackGiven, now);
    return { session, registration, attendance, feedbackGiven, next };
  });
}
