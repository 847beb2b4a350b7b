import { ownNumber } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { entryAbout, entryState, institutionNames, loadSession, mayContradict, namesOf } from '../../../records';

/** What staff entered about the caller, or with the caller's number: who, when, why, how it stands, and whether one can say “not me” (R-ATTEND 7). */
export const ownStaffEntry = handle('attendance.ownStaffEntry', async ({ sessionId, entryId }, { caller, db }) => {
  const session = await loadSession(db, sessionId);
  const doc = await entryAbout(db, ownNumber(caller), sessionId, entryId);
  const state = doc && entryState(doc);
  if (!doc || state === null || state === 'undone') return { entry: null };
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
      mayContradict: mayContradict(state),
    },
  };
});
