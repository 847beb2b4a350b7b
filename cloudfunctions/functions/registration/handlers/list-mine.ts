import type { Output } from '../../../contract';
import { handle } from '../../../entry/serve';
import {
  asidesOf,
  isAttendee,
  isOfElsewhere,
  mayHaveCertificate,
  ownSessions,
  sessionSummaries,
  type OwnSession as Row,
} from '../../../records';

type Mine = Output<'registration.listMine'>['sessions'][number];

/** Still to come, or something still to be done. */
const isOpen = ({ session, registration, next }: Row, now: number): boolean =>
  session.status !== 'cancelled' && registration?.state !== 'cancelled' && (session.endAt > now || next !== 'none');

const byStart = (a: Row, b: Row): number =>
  a.session.startAt - b.session.startAt || (a.session._id < b.session._id ? -1 : 1);

/** The caller's sessions with what was done and what is next, page by page; the class hours of those attended over all of them. */
export const listMine = handle('registration.listMine', async (input, { caller, db, now }) => {
  const rows = await ownSessions(db, caller.userId, now);
  const attended = rows.filter((row) => isAttendee(row.session, row.attendance));
  const hours = attended.reduce((sum, { session }) => sum + session.classHours, 0);
  const wanted =
    input.which === 'open'
      ? rows.filter((row) => isOpen(row, now)).sort(byStart)
      : rows.filter((row) => input.which === 'all' || !isOpen(row, now)).sort((a, b) => byStart(b, a));
  const end = input.offset + input.limit;
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
