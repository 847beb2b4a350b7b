import { decideUndo, placeOfUndo } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import { loadSession, moveUp, registrationId, withState } from '../../../records';
import { movePlace } from '../move-place';
import { registerClosesAt, signInRules } from '../rules';

/** Whom nothing is on record of. */
const NOBODY = { name: '', enterprise: '', phoneMasked: '', phoneHash: '', kind: null };

/**
 * Takes back a slip of one's own within 15 minutes and before the list is frozen (R-ATTEND 7): afterwards person, place and counters are what they were
 * before the entry; whoever waited waits again, in the same order. What the person did themselves since stays. Audited.
 */
export const undoStaffSignIn = handle('attendance.undoStaffSignIn', async (input, { audit, caller, db, now }) => {
  const session = await loadSession(db, input.sessionId);
  const inSession = await db.find('attendances', { sessionId: session._id, staff: command.neq(null) });
  const found = inSession.find(({ staff, staffEarlier = [] }) =>
    [staff, ...staffEarlier].some((entry) => entry?.entryId === input.entryId),
  );
  if (!found) throw new DomainError('NOT_FOUND');
  const freed = await db.transaction(async (tx) => {
    const [doc, draw] = [await tx.get('attendances', found._id), await tx.get('draws', session._id)];
    if (!doc?.staff) throw new DomainError('NOT_FOUND');
    const { staff } = doc;
    if (staff.entryId !== input.entryId) {
      const earlier = doc.staffEarlier?.find(({ entryId }) => entryId === input.entryId);
      if (earlier?.by === caller.userId && earlier.undoneAt !== null) return null;
      throw new DomainError(earlier && earlier.by !== caller.userId ? 'NOT_YOUR_ENTRY' : 'STAFF_ENTRY_ENDED');
    }
    const frozen = draw !== null || now > registerClosesAt(session);
    const entry = { enteredBy: staff.by, enteredAt: staff.at, undoneAt: staff.undoneAt };
    const undo = decideUndo(entry, caller.userId, now, signInRules(session), frozen);
    if (undo.repeated) return null;
    if (staff.handId) await tx.remove('signatures', staff.handId);
    const was = staff.before?.person ?? null;
    const { venueId: _, ...person } = was ?? { ...NOBODY, venueId: '' };
    await tx.update('attendances', doc._id, {
      staff: command.set(withState({ ...staff, handId: null, undoneAt: undo.undoneAt })),
      // who has signed since has said who they are, who has scanned, where
      ...(doc.signature === null && person),
      ...(doc.signature === null && doc.scan === null && was && { venueId: was.venueId }),
    });
    await audit(tx, `session:${session._id}`, 'undo-staff-sign-in', { entryId: input.entryId, personId: doc.userId });
    const registration = await tx.get('registrations', registrationId(session._id, doc.userId));
    const place = registration && { state: registration.state, venueId: registration.venueId, at: registration.at };
    const venueId = staff.venueId ?? doc.venueId;
    const made = { before: staff.before?.place ?? null, venueId, at: staff.at };
    const change = placeOfUndo(place, made, doc.scan !== null);
    await movePlace(tx, session._id, doc.userId, change);
    return change && venueId;
  });
  const known = session.venues.some((venue) => venue.venueId === freed);
  if (freed !== null && known && now < session.startAt) await moveUp(db, session, freed, now);
  return { done: true };
});
