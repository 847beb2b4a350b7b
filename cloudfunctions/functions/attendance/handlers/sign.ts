import { canonicalSignature, isAlive, placeOfUndo, signatureHash, signatureRefusal } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { dayOf } from '../../../domain/time';
import { command } from '../../../platform/cloud';
import { handle, type Context } from '../../../entry/serve';
import {
  asidesOf,
  isOfElsewhere,
  loadSession,
  registrationId,
  stateOfEntry,
  withState,
  type AttendanceDoc,
  type Profile,
  type SessionDoc,
  type SignatureDoc,
} from '../../../records';
import { movePlace } from '../move-place';
import { guestId, isClaim } from '../staff-person';
import { refuse } from '../refusals';
import { attendanceId, registerClosesAt, signatureId, signatureNumber } from '../rules';

const answer = (
  session: SessionDoc,
  doc: AttendanceDoc,
  signed: NonNullable<AttendanceDoc['signature']>,
  repeated: boolean,
) => ({
  signedAt: signed.at,
  number: signed.number,
  repeated,
  title: session.title,
  venueName: session.venues.find((venue) => venue.venueId === doc.venueId)?.name ?? '',
});

/**
 * The number's signature where staff had entered somebody by this number before anybody signed with it (`claimNumber`): it is the signer's now, and an entry by the
 * signer's name is one person with him or her, whose own signature stands (R-ATTEND 7). Whoever comes second gets the first one's.
 */
async function takeOver(
  { audit, caller, db }: Context,
  signature: SignatureDoc,
  profile: Profile,
): Promise<SignatureDoc> {
  const { sessionId } = signature;
  const id = attendanceId(sessionId, guestId(sessionId, profile.phoneHash, profile.name));
  return db.transaction(async (tx) => {
    const held = await tx.get('signatures', signature._id);
    if (held && !isClaim(held)) return held;
    await tx.set('signatures', signature);
    const doc = await tx.get('attendances', id);
    if (!doc?.staff || doc.staff.undoneAt !== null || doc.staff.replacedBy) return signature;
    await tx.update('attendances', id, { staff: command.set(withState({ ...doc.staff, replacedBy: caller.userId })) });
    const registration = await tx.get('registrations', registrationId(sessionId, doc.userId));
    const { venueId, at, before } = { venueId: doc.venueId, ...doc.staff };
    await movePlace(
      tx,
      sessionId,
      doc.userId,
      placeOfUndo(
        registration && { state: registration.state, venueId: registration.venueId, at: registration.at },
        { before: before?.place ?? null, venueId, at },
        false,
      ),
    );
    await audit(tx, `session:${sessionId}`, 'staff-entry-replaced', { entryId: doc.staff.entryId, by: caller.userId });
    return signature;
  });
}

/**
 * The handwritten signature (R-ATTEND 2, 3): one a person and one a phone number in a session. It follows the caller's own scan, or
 * staff's confirmation of it, and may take as long as a kept scan. Sent again it is the first one.
 */
export const sign = handle('attendance.sign', async (input, context) => {
  const { caller, db, now } = context;
  if (input.personId !== undefined && input.personId !== caller.userId) throw new DomainError('SCAN_OF_OTHER');
  const id = attendanceId(input.sessionId, caller.userId);
  const [session, attendance] = await Promise.all([loadSession(db, input.sessionId), db.get('attendances', id)]);
  const aside = attendance ? asidesOf(session, attendance) : {};
  if (attendance?.signature && !isOfElsewhere(aside.signature))
    return answer(session, attendance, attendance.signature, true);
  const profile = caller.profile();
  const target = { sessionId: session._id, venueId: attendance?.venueId ?? null };
  const scanned = attendance?.scan && !isOfElsewhere(aside.scan);
  const state = attendance && !aside.staff ? stateOfEntry(attendance.staff) : null;
  const present = attendance && (scanned || (state !== null && isAlive(state)));
  if (!present) return refuse(context, 'SCAN_REQUIRED', target);
  if (now > registerClosesAt(session)) return refuse(context, 'SIGN_IN_CLOSED', target);
  const strokes = canonicalSignature(input.strokes);

  const signature: SignatureDoc = {
    _id: signatureId(session._id, profile.phoneHash),
    sessionId: session._id,
    userId: caller.userId,
    at: now,
    strokes,
    sha256: signatureHash(strokes),
  };
  const { doc: found } = await db.insertOnce('signatures', signature);
  const held = isClaim(found) ? await takeOver(context, signature, profile) : found;
  const refusal = signatureRefusal({
    receipt: { personId: attendance.userId },
    personId: caller.userId,
    phoneHolder: held.userId,
  });
  if (refusal !== null) return refuse(context, refusal, target);

  const signed = { at: held.at, signatureId: held._id, number: signatureNumber(dayOf(held.at), held._id) };
  const changed = await db.updateWhere(
    'attendances',
    { _id: id, signature: null },
    {
      signature: command.set(signed),
      name: profile.name,
      enterprise: profile.enterprise,
      phoneMasked: profile.phoneMasked,
      phoneHash: profile.phoneHash,
      phoneSealed: profile.phoneSealed,
      phoneFrom: profile.phoneFrom ?? 'typed',
      kind: profile.kind,
    },
  );
  if (changed === 1) return answer(session, attendance, signed, false);
  const first = await db.get('attendances', id);
  if (!first?.signature) throw new Error('a signature neither written nor found');
  // The same person signed at the same moment with another phone number: that one stands, this one goes.
  if (first.signature.signatureId !== held._id) await db.remove('signatures', held._id);
  return answer(session, first, first.signature, true);
});
