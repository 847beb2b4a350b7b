import { countHeads, type SessionHeads } from '../domain/attendance';
import type { Database } from '../platform/database';
import type { AttendanceDoc } from './attendance';
import { evidenceOf } from './evidence';
import { rulesFor } from './rules';
import type { SessionDoc } from './session';

/** Whether this person is on the sign-in register. */
export const isSignedIn = (doc: AttendanceDoc | null): boolean => doc !== null && evidenceOf(doc).signed;

/** Heads of a session over all its venues, under the rules of its end (R-ATTEND 2, 8). */
export async function headsOfSession(db: Database, session: SessionDoc): Promise<SessionHeads> {
  const docs = await db.find<AttendanceDoc>('attendances', { sessionId: session._id });
  return countHeads(
    docs.map(evidenceOf),
    session.venues.map((venue) => venue.venueId),
    rulesFor(session.endAt).parameters.audienceKinds.value,
  );
}
