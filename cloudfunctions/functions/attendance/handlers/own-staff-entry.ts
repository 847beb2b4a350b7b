import type { Caller } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import type { Database } from '../../../platform/database';
import { command } from '../../../platform/cloud';
import { institutionNames, loadSession, namesOf, type AttendanceDoc } from '../../../records';
import { attendanceId } from '../rules';
import { entryState } from '../shown-entries';

/** The attendance with an entry of staff that concerns the caller: about him or her, or with the number; null when there is none. */
export async function entryAbout(
  db: Database,
  { userId, user }: Caller,
  sessionId: string,
  entryId: string | undefined,
): Promise<AttendanceDoc | null> {
  const own = await db.get('attendances', attendanceId(sessionId, userId));
  if (own?.staff && (entryId === undefined || own.staff.entryId === entryId)) return own;
  const number = user?.profile?.phoneHash;
  if (number === undefined) return null;
  const docs = await db.find('attendances', { sessionId, phoneHash: number, staff: command.neq(null) });
  return docs.find(({ staff }) => entryId === undefined || staff?.entryId === entryId) ?? null;
}

/** What staff entered about the caller, or with the caller's number: who, when, why, how it stands, and whether one can say “not me” (R-ATTEND 7). */
export const ownStaffEntry = handle('attendance.ownStaffEntry', async ({ sessionId, entryId }, { caller, db }) => {
  const session = await loadSession(db, sessionId);
  const doc = await entryAbout(db, caller, sessionId, entryId);
  const state = doc && entryState(doc);
  if (!doc?.staff || state === null || state === 'undone') return { entry: null };
  const { staff } = doc;
  const [nameOf, institutionOf] = await Promise.all([namesOf(db, [staff.by]), institutionNames(db, [session])]);
  return {
    entry: {
      entryId: staff.entryId,
      title: session.title,
      startAt: session.startAt,
      venueName: session.venues.find((venue) => venue.venueId === (staff.venueId ?? doc.venueId))?.name ?? '',
      institutionName: institutionOf(session),
      name: doc.name,
      kind: staff.kind,
      reason: staff.reason,
      at: staff.at,
      by: nameOf(staff.by),
      state,
      mayContradict: state === 'open' || state === 'confirmed' || state === 'refused',
    },
  };
});
