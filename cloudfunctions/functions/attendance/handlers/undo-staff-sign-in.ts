import { decideUndo } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import { loadSession, registrationId, venueCounterId } from '../../../records';
import { signInRules } from '../rules';

/** Takes back a slip of one's own within 15 minutes (R-ATTEND 7): the entry, its signature and the place it made. Audited. */
export const undoStaffSignIn = handle('attendance.undoStaffSignIn', async (input, { audit, caller, db, now }) => {
  const session = await loadSession(db, input.sessionId);
  const [found] = await db.find('attendances', {
    sessionId: session._id,
    'staff.entryId': input.entryId,
  });
  if (!found) throw new DomainError('NOT_FOUND');
  const madePlace = await db.transaction(async (tx) => {
    const doc = await tx.get('attendances', found._id);
    if (doc?.staff?.entryId !== input.entryId) throw new DomainError('NOT_FOUND');
    const { staff } = doc;
    const entry = { enteredBy: staff.by, enteredAt: staff.at, undoneAt: staff.undoneAt };
    const undo = decideUndo(entry, caller.userId, now, signInRules(session));
    if (undo.repeated) return false;
    const ownSignature = staff.kind !== 'poster' && doc.signature?.at === staff.at ? doc.signature : null;
    if (ownSignature) await tx.remove('signatures', ownSignature.signatureId);
    await tx.update('attendances', doc._id, {
      staff: command.set({ ...staff, undoneAt: undo.undoneAt }),
      ...(ownSignature && { signature: null }),
    });
    await audit(tx, `session:${session._id}`, 'undo-staff-sign-in', { entryId: input.entryId, personId: doc.userId });
    const registration = await tx.get('registrations', registrationId(session._id, doc.userId));
    // The place that the entry itself made: of the same moment, and nothing else speaks for the person.
    if (registration?.at !== staff.at || registration.state !== 'registered' || doc.scan !== null) return false;
    await tx.update('registrations', registration._id, { state: 'cancelled' });
    return true;
  });
  if (madePlace) {
    const counter = venueCounterId(session._id, found.venueId);
    await db.updateWhere('venueCounters', { _id: counter }, { registered: command.inc(-1) });
  }
  return { done: true };
});
