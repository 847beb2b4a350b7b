import { countHeads, isActual, type Evidence, type SessionHeads } from '../domain/attendance';
import type { Database } from '../platform/database';
import type { AttendanceDoc } from './attendance';
import { rulesFor } from './rules';
import type { SessionDoc } from './session';
import { asidesOf, whatStands } from './standing';

/** What one attendance record proves, of what stands of it (./standing.ts); of somebody who is struck (R-ATTEND 8) nothing, and what it would have proved beside it. */
function evidenceOf(doc: AttendanceDoc): Evidence {
  const was = provenBy(doc);
  if (!doc.struck) return was;
  const { by, reason } = doc.struck;
  return { ...was, signed: false, scanned: false, staffReason: null, struck: { by, reason, was } };
}

/** Staff sign people in from a paper register or on their word, which stands for the signature. */
function provenBy(doc: AttendanceDoc): Evidence {
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

type Of = Pick<SessionDoc, 'startAt' | 'endAt' | 'history'>;

/** What counts of it: that of another day or place, and what is in review, does not. */
export const countedOf = (session: Of, doc: AttendanceDoc): Evidence => evidenceOf(whatStands(session, doc));

/** Whether this person is on the sign-in register, or will be when a late scan is found true: who was there may say how it was. */
export const isSignedIn = (session: Of, doc: AttendanceDoc | null): boolean =>
  doc !== null && (countedOf(session, doc).signed || asidesOf(session, doc).signature === 'in-review');

/** Whether this person is an actual attendee (R-ATTEND 8). */
export const isAttendee = (session: Of, doc: AttendanceDoc | null | undefined): boolean =>
  !!doc && isActual(countedOf(session, doc));

/** Whether a certificate can be had: the session took place, is over, and the person attended it. */
export const mayHaveCertificate = (session: SessionDoc, doc: AttendanceDoc | null | undefined, now: number): boolean =>
  session.status === 'published' && now > session.endAt && isAttendee(session, doc);

/** From when the list of attendees can be frozen: when the last kept scan may have come in (R-ATTEND 4). */
export const freezesAt = ({ endAt }: Pick<SessionDoc, 'endAt'>): number =>
  endAt + rulesFor(endAt).parameters.signIn.value.lateDeliveryHours * 3_600_000;

/** Heads of a session over all its venues, under the rules of its end (R-ATTEND 2, 8). */
export async function headsOfSession(db: Database, session: SessionDoc): Promise<SessionHeads> {
  const docs = await db.find('attendances', { sessionId: session._id });
  return countHeads(
    docs.map((doc) => countedOf(session, doc)),
    session.venues.map((venue) => venue.venueId),
    rulesFor(session.endAt).parameters.audienceKinds.value,
  );
}
