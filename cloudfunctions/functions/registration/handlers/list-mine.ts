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

/** Still to come, or something still to be done. What was cancelled stands there until its day is over: whoever was to come must see it. */
const isOpen = ({ session, registration, next }: Row, now: number): boolean =>
  registration?.state !== 'cancelled' && (session.endAt > now || (session.status !== 'cancelled' && next !== 'none'));

/** The name of the main venue among venues as a change has kept them. */
function placeIn(venues: unknown): string {
  const all = Array.isArray(venues) ? (venues as { name?: unknown; main?: unknown }[]) : [];
  const name = (all.find(({ main }) => main === true) ?? all[0])?.name;
  return typeof name === 'string' ? name : '';
}

function lastChangeOf({ history }: Row['session']): Mine['lastChange'] {
  const entry = history.findLast(({ what }) => what !== 'published');
  if (entry === undefined || entry.what === 'published') return null;
  const changed = (field: string) => entry.changes?.find((one) => one.field === field);
  const times = changed('startAt');
  const venues = changed('venues');
  const places = venues ? { before: placeIn(venues.before), after: placeIn(venues.after) } : null;
  return {
    at: entry.at,
    what: entry.what,
    reason: entry.reason,
    times: times ? { before: Number(times.before), after: Number(times.after) } : null,
    places: places && places.before !== places.after ? places : null,
  };
}

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
        lastChange: lastChangeOf(session),
        next,
      };
    }),
    total: wanted.length,
    nextOffset: end < wanted.length ? end : null,
    hours,
    summary: { sessions: attended.length, hours },
  };
});
