import type { Output } from '../../../contract';
import { feedbackWindow } from '../../../domain/feedback';
import { signInWindow } from '../../../domain/attendance';
import { handle } from '../../../entry/serve';
import {
  asidesOf,
  isAttendee,
  isOfElsewhere,
  isSignedIn,
  mayHaveCertificate,
  rulesFor,
  sessionSummaries,
  type AttendanceDoc,
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

interface Row {
  session: SessionDoc;
  registration: RegistrationDoc | undefined;
  attendance: AttendanceDoc | undefined;
  feedbackGiven: boolean;
  next: Mine['next'];
}

/** Still to come, or something still to be done. */
const isOpen = ({ session, registration, next }: Row, now: number): boolean =>
  session.status !== 'cancelled' && registration?.state !== 'cancelled' && (session.endAt > now || next !== 'none');

const byStart = (a: Row, b: Row): number =>
  a.session.startAt - b.session.startAt || (a.session._id < b.session._id ? -1 : 1);

/** The caller's sessions with what was done and what is next, page by page; the class hours of those attended over all of them. */
export const listMine = handle('registration.listMine', async (input, { caller, db, now }) => {
  const own = { userId: caller.userId };
  const [registrations, attendances, receipts] = await Promise.all([
    db.find('registrations', own),
    db.find('attendances', own),
    db.find('feedbackReceipts', own),
  ]);
  const registrationOf = new Map(registrations.map((doc) => [doc.sessionId, doc]));
  const attendanceOf = new Map(attendances.map((doc) => [doc.sessionId, doc]));
  const answered = new Set(receipts.map((doc) => doc.sessionId));
  const sessions = await db.getMany('sessions', [...registrationOf.keys(), ...attendanceOf.keys()]);
  const rows = sessions.map((session): Row => {
    const registration = registrationOf.get(session._id);
    const attendance = attendanceOf.get(session._id);
    const feedbackGiven = answered.has(session._id);
    const next = nextStep(session, registration, attendance, feedbackGiven, now);
    return { session, registration, attendance, feedbackGiven, next };
  });
  const attended = rows.filter((row) => isAttendee(row.session, row.attendance));
  const hours = attended.reduce((sum, { session }) => sum + session.classHours, 0);
  const wanted =
    input.which === 'open'
      ? rows.filter((row) => isOpen(row, now)).sort(byStart)
      : rows.filter((row) => input.which === 'all' || !isOpen(row, now)).sort((a, b) => byStart(b, a));
  const end = input.limit === undefined ? wanted.length : input.offset + input.limit;
  const page = wanted.slice(input.offset, end);
  const summaries = await sessionSummaries(
    db,
    page.map((row) => row.session),
    caller.userId,
  );
  return {
    sessions: page.map((row, index): Mine => {
      const { session, registration, attendance, feedbackGiven, next } = row;
      const summary = summaries[index];
      if (!summary) throw new Error('a summary for each session');
      const venueId = attendance?.venueId ?? registration?.venueId;
      const aside = attendance ? asidesOf(session, attendance) : {};
      return {
        ...summary,
        venueName: session.venues.find((venue) => venue.venueId === venueId)?.name ?? '',
        scannedAt: (isOfElsewhere(aside.scan) ? null : attendance?.scan?.at) ?? null,
        signedAt: (isOfElsewhere(aside.signature) ? null : attendance?.signature?.at) ?? null,
        feedbackGiven,
        attended: isAttendee(session, attendance),
        certificate: mayHaveCertificate(session, attendance, now),
        next,
      };
    }),
    total: wanted.length,
    nextOffset: end < wanted.length ? end : null,
    hours,
    summary: { sessions: attended.length, hours },
  };
});
