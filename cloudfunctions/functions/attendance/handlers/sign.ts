import { canonicalSignature, signatureHash, signatureRefusal } from '../../../domain/attendance';
import { dayOf } from '../../../domain/time';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import {
  asidesOf,
  isOfElsewhere,
  loadSession,
  type AttendanceDoc,
  type SessionDoc,
  type SignatureDoc,
} from '../../../records';
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
 * The handwritten signature (R-ATTEND 2, 3): one a person and one a phone number in a session. It follows the caller's own scan, or
 * staff's confirmation of it, and may take as long as a kept scan. Sent again it is the first one.
 */
export const sign = handle('attendance.sign', async (input, context) => {
  const { caller, db, now } = context;
  const id = attendanceId(input.sessionId, caller.userId);
  const [session, attendance] = await Promise.all([loadSession(db, input.sessionId), db.get('attendances', id)]);
  const aside = attendance ? asidesOf(session, attendance) : {};
  if (attendance?.signature && !isOfElsewhere(aside.signature))
    return answer(session, attendance, attendance.signature, true);
  const profile = caller.profile();
  const target = { sessionId: session._id, venueId: attendance?.venueId ?? null };
  const scanned = attendance?.scan && !isOfElsewhere(aside.scan);
  const present = attendance && (scanned || (attendance.staff?.undoneAt === null && !aside.staff));
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
  const { doc: held } = await db.insertOnce('signatures', signature);
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
