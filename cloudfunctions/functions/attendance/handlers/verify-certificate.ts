import { readCertificateNumber } from '../../../domain/attendance';
import { maskName } from '../../../domain/identifiers';
import { handle } from '../../../entry/serve';
import { certified, mayHaveCertificate } from '../../../records';
import { attendanceId } from '../rules';

const UNKNOWN = { state: 'unknown' as const, genuine: false, certificate: null };

/** Whether there is such a certificate, for anybody to whom one is shown; the holder's name masked, nothing else about the person. */
export const verifyCertificate = handle('attendance.verifyCertificate', async ({ number }, { db, now }) => {
  const _id = readCertificateNumber(number);
  const doc = _id && (await db.get('certificates', _id));
  if (!doc) return UNKNOWN;
  const [session, attendance] = await Promise.all([
    db.get('sessions', doc.sessionId),
    db.get('attendances', attendanceId(doc.sessionId, doc.userId)),
  ]);
  if (!session) return UNKNOWN;
  // Staff may undo an entry of theirs after the certificate was given (R-ATTEND 7).
  const genuine = mayHaveCertificate(session, attendance, now);
  return {
    state: genuine ? ('genuine' as const) : ('withdrawn' as const),
    genuine,
    certificate: { holderMasked: maskName(attendance?.name ?? ''), ...(await certified(db, doc, session)) },
  };
});
