import { certificateNumber, missingEvidence } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { derivedKey } from '../../../platform/secrets';
import { handle } from '../../../platform/serve';
import { evidenceOf, isAttendee, loadSession, type AttendanceDoc, type CertificateDoc } from '../../../records';
import { certified } from '../certified';
import { attendanceId } from '../rules';

/**
 * The caller's own certificate of a session that is over (R-ATTEND 8). Its number follows from person and session, so that however
 * often and from however many phones at once it is asked for, there is one, issued when it was first asked for.
 * SESSION_NOT_ENDED; CERTIFICATE_NOT_EARNED with what is missing.
 */
export const getCertificate = handle('attendance.getCertificate', async ({ sessionId }, { caller, db, now }) => {
  const [session, attendance] = await Promise.all([
    loadSession(db, sessionId),
    db.get<AttendanceDoc>('attendances', attendanceId(sessionId, caller.userId)),
  ]);
  if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  if (now <= session.endAt) throw new DomainError('SESSION_NOT_ENDED', { endAt: session.endAt });
  if (!attendance || !isAttendee(attendance)) {
    const missing = missingEvidence(attendance && evidenceOf(attendance));
    throw new DomainError('CERTIFICATE_NOT_EARNED', { missing });
  }
  const fresh: CertificateDoc = {
    _id: certificateNumber(derivedKey('CODE_KEY', 'certificate'), sessionId, caller.userId),
    sessionId,
    userId: caller.userId,
    issuedAt: now,
  };
  const { doc } = await db.insertOnce('certificates', fresh);
  const { name, enterprise } = attendance;
  return { certificate: { sessionId, holderName: name, enterprise, ...certified(doc, session) } };
});
