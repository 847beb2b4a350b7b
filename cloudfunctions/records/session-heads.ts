import { countHeads, isActual, type Evidence, type SessionHeads } from '../domain/attendance';
import type { Database } from '../platform/database';
import type { AttendanceDoc } from './attendance';
import { rulesFor } from './rules';
import type { SessionDoc } from './session';

/** What one attendance record proves. Staff sign people in from a paper register or on their word, which stands for the signature. */
export function evidenceOf(doc: AttendanceDoc): Evidence {
  const staff = doc.staff && doc.staff.undoneAt === null ? doc.staff : null;
  const signedByStaff = staff !== null && staff.kind !== 'poster';
  return {
    personId: doc.userId,
    venueId: doc.venueId,
    at: doc.scan?.at ?? doc.signature?.at ?? staff?.at ?? 0,
    signed: doc.signature !== null || signedByStaff,
    scanned: doc.scan !== null,
    staffReason: staff?.reason ?? null,
    kind: doc.kind,
  };
}

/** Whether this person is on the sign-in register. */
export const isSignedIn = (doc: AttendanceDoc | null): boolean => doc !== null && evidenceOf(doc).signed;

/** Whether this person is an actual attendee (R-ATTEND 8). */
export const isAttendee = (doc: AttendanceDoc | null | undefined): boolean => !!doc && isActual(evidenceOf(doc));

/** Whether a certificate can be had: the session took place, is over, and the person attended it. */
export const mayHaveCertificate = (session: SessionDoc, doc: AttendanceDoc | null | undefined, now: number): boolean =>
  session.status === 'published' && now > session.endAt && isAttendee(doc);

/** Heads of a session over all its venues, under the rules of its end (R-ATTEND 2, 8). */
export async function headsOfSession(db: Database, session: SessionDoc): Promise<SessionHeads> {
  const docs = await db.find('attendances', { sessionId: session._id });
  return countHeads(
    docs.map(evidenceOf),
    session.venues.map((venue) => venue.venueId),
    rulesFor(session.endAt).parameters.audienceKinds.value,
  );
}
