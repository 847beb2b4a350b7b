import type { Output } from '../../../contract';
import { feedbackWindow } from '../../../domain/feedback';
import { signInWindow } from '../../../domain/attendance';
import { handle } from '../../../platform/serve';
import {
  evidenceOf,
  rulesFor,
  sessionSummaries,
  type AttendanceDoc,
  type FeedbackReceiptDoc,
  type RegistrationDoc,
  type SessionDoc,
} from '../../../records';

type Mine = Output<'registration.listMine'>['sessions'][number];

/** What the trainee can do now at a session of theirs. */
function nextStep(
  session: SessionDoc,
  registration: RegistrationDoc | undefined,
  attendance: AttendanceDoc | undefined,
  feedbackGiven: boolean,
  now: number,
): Mine['next'] {
  if (session.status === 'cancelled') return 'none';
  const rules = rulesFor(session.endAt);
  const { signIn } = rules.parameters;
  const window = signInWindow({ startsAt: session.startAt, endsAt: session.endAt }, signIn.value);
  const signsUntil = session.endAt + signIn.value.lateDeliveryHours * 3_600_000;
  if (attendance && evidenceOf(attendance).signed) {
    const { opensAt, closesAt } = feedbackWindow(rules, session.startAt, session.endAt);
    if (feedbackGiven || now > closesAt) return 'none';
    return now >= opensAt ? 'feedback' : 'wait';
  }
  if (attendance?.scan) return now <= signsUntil ? 'sign' : 'none';
  const comes = registration?.state === 'registered' || (registration?.state === 'waiting' && session.walkInsAllowed);
  if (now > window.until || registration?.state === 'cancelled') return 'none';
  return comes && now >= window.from ? 'sign-in' : 'wait';
}

/** The caller's sessions, newest first, with what was done and what is next, and the class hours of those attended. */
export const listMine = handle('registration.listMine', async (_input, { caller, db, now }) => {
  const own = { userId: caller.userId };
  const [registrations, attendances, receipts] = await Promise.all([
    db.find<RegistrationDoc>('registrations', own),
    db.find<AttendanceDoc>('attendances', own),
    db.find<FeedbackReceiptDoc>('feedbackReceipts', own),
  ]);
  const registrationOf = new Map(registrations.map((doc) => [doc.sessionId, doc]));
  const attendanceOf = new Map(attendances.map((doc) => [doc.sessionId, doc]));
  const answered = new Set(receipts.map((doc) => doc.sessionId));
  const sessions = await db.getMany<SessionDoc>('sessions', [...registrationOf.keys(), ...attendanceOf.keys()]);
  sessions.sort((a, b) => b.startAt - a.startAt || (a._id < b._id ? -1 : 1));
  const summaries = await sessionSummaries(db, sessions, caller.userId);
  let hours = 0;
  const mine = sessions.map((session, index): Mine => {
    const summary = summaries[index];
    if (!summary) throw new Error('a summary for each session');
    const attendance = attendanceOf.get(session._id);
    const registration = registrationOf.get(session._id);
    const evidence = attendance && evidenceOf(attendance);
    if (evidence?.signed && (evidence.scanned || evidence.staffReason !== null)) hours += session.classHours;
    const venueId = attendance?.venueId ?? registration?.venueId;
    return {
      ...summary,
      venueName: session.venues.find((venue) => venue.venueId === venueId)?.name ?? '',
      scannedAt: attendance?.scan?.at ?? null,
      signedAt: attendance?.signature?.at ?? null,
      feedbackGiven: answered.has(session._id),
      next: nextStep(session, registration, attendance, answered.has(session._id), now),
    };
  });
  return { sessions: mine, hours };
});
