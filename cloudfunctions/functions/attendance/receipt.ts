import type { Output } from '../../contract';
import type { Caller } from '../../entry/caller';
import { asidesOf, type AttendanceDoc, type SessionDoc } from '../../records';

/** What a scan answers with: the first scan stands, and what is to be done next. */
export function receiptOf(
  session: SessionDoc,
  doc: AttendanceDoc,
  caller: Caller,
  repeated: boolean,
): Output<'attendance.scan'> {
  const signedAt = doc.signature?.at ?? null;
  const next = caller.user?.profile ? 'sign' : 'profile';
  return {
    sessionId: session._id,
    venueId: doc.venueId,
    title: session.title,
    venueName: session.venues.find((venue) => venue.venueId === doc.venueId)?.name ?? '',
    scannedAt: doc.scan?.at ?? doc.staff?.at ?? 0,
    late: doc.scan?.late ?? false,
    repeated,
    next: signedAt === null ? next : 'done',
    signedAt,
    aside: asidesOf(session, doc).scan ?? null,
    bookedVenueName: session.venues.find((venue) => venue.venueId === doc.scan?.bookedVenueId)?.name ?? null,
  };
}
