import type { Certificate } from '../contract/attendance';
import { certificateNumber, groupedNumber, missingEvidence } from '../domain/attendance';
import { DomainError } from '../domain/errors';
import { dayOf } from '../domain/time';
import type { Database } from '../platform/database';
import { idOf } from '../platform/ids';
import { derivedKey } from '../platform/secrets';
import type { AttendanceDoc, CertificateDoc } from './attendance';
import { institutionNames } from './institution';
import { rulesFor } from './rules';
import { loadSession, type SessionDoc } from './session';
import { countedOf, isAttendee } from './session-heads';

type Certified = Omit<Certificate, 'sessionId' | 'holderName' | 'enterprise'>;

/** What a certificate says of its session, with the programme's words that held on its day. */
export async function certified(
  db: Database,
  { _id, issuedAt }: CertificateDoc,
  session: SessionDoc,
): Promise<Certified> {
  const nameOf = await institutionNames(db, [session]);
  const { certificate, classHourMinutes, modes, regions } = rulesFor(session.endAt).parameters;
  return {
    number: groupedNumber(_id),
    title: session.title,
    day: dayOf(session.startAt),
    institutionName: nameOf(session),
    classHours: session.classHours,
    classHourMinutes: classHourMinutes.value,
    regionId: session.regionId,
    regionName: regions.value.find((region) => region.id === session.regionId)?.name ?? session.regionId,
    mode: session.mode,
    modeName: modes.value[session.mode].name,
    heading: certificate.value.heading,
    issuers: [...certificate.value.issuers],
    statement: certificate.value.statement,
    issuedAt,
  };
}

export interface IssuedCertificate {
  certificate: Certificate;
  session: SessionDoc;
  attendance: AttendanceDoc;
}

/**
 * Somebody's certificate of a session that is over (R-ATTEND 8). Its number follows from person and session, so that however often and
 * from however many phones at once it is asked for, there is one, issued when it was first asked for. NOT_FOUND; SESSION_CANCELLED;
 * SESSION_NOT_PUBLISHED; SESSION_NOT_ENDED; CERTIFICATE_NOT_EARNED with what is missing.
 */
export async function issueCertificate(
  db: Database,
  sessionId: string,
  userId: string,
  now: number,
): Promise<IssuedCertificate> {
  const [session, attendance] = await Promise.all([
    loadSession(db, sessionId),
    db.get('attendances', idOf('attendance', sessionId, userId)),
  ]);
  if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  if (now <= session.endAt) throw new DomainError('SESSION_NOT_ENDED', { endAt: session.endAt });
  if (!attendance || !isAttendee(session, attendance)) {
    const missing = missingEvidence(attendance && countedOf(session, attendance));
    throw new DomainError('CERTIFICATE_NOT_EARNED', { missing });
  }
  const fresh: CertificateDoc = {
    _id: certificateNumber(derivedKey('CODE_KEY', 'certificate'), sessionId, userId),
    sessionId,
    userId,
    issuedAt: now,
  };
  const { doc } = await db.insertOnce('certificates', fresh);
  const { name, enterprise } = attendance;
  return {
    certificate: { sessionId, holderName: name, enterprise, ...(await certified(db, doc, session)) },
    session,
    attendance,
  };
}
