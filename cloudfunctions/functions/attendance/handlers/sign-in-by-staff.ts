import { requireReason, signInWindow } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { dayOf } from '../../../domain/time';
import { command } from '../../../platform/cloud';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import {
  loadSession,
  madeRoom,
  venueOf,
  type AttendanceDoc,
  type SessionDoc,
  type SignatureDoc,
} from '../../../records';
import { attendanceId, registerClosesAt, signatureId, signatureNumber, signInRules } from '../rules';
import { findPerson, type StaffPerson } from '../staff-person';
import { registerWalkIn } from '../walk-in';

/** Somebody who scanned without saying who they are: staff give the particulars instead of picking them from the list. */
const noParticulars = { path: 'person', message: '此人尚未填写姓名和手机号码，请填写后再办理' };

type Kind = NonNullable<AttendanceDoc['staff']>['kind'];

/** The paper register may be entered as long as a kept scan may come; the rest happens at the venue. */
function checkWindow(session: SessionDoc, kind: Kind, now: number): void {
  if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  const { from, until } = signInWindow({ startsAt: session.startAt, endsAt: session.endAt }, signInRules(session));
  if (now < from) throw new DomainError('SIGN_IN_NOT_OPEN', { minutes: signInRules(session).opensMinutesBefore });
  if (now > (kind === 'paper-register' ? registerClosesAt(session) : until)) throw new DomainError('SIGN_IN_CLOSED');
}

const empty = (session: SessionDoc, venueId: string, { userId }: StaffPerson): AttendanceDoc => ({
  _id: attendanceId(session._id, userId),
  sessionId: session._id,
  userId,
  venueId,
  name: '',
  enterprise: '',
  phoneMasked: '',
  phoneHash: '',
  kind: null,
  scan: null,
  signature: null,
  staff: null,
});

/**
 * Signs in somebody without a phone or from the paper register, which is a signature, or confirms a poster scan, which is none; always
 * with a reason, and audited (R-ATTEND 5, 7). A phone number counts once in a session here too.
 */
export const signInByStaff = handle('attendance.signInByStaff', async (input, { audit, caller, db, now }) => {
  const session = await loadSession(db, input.sessionId);
  venueOf(session, input.venueId);
  const reason = requireReason(input.reason);
  const undoMs = signInRules(session).undoMinutes * 60_000;
  const entryId = requestId('attendance.signInByStaff', caller.userId, input.requestKey);
  const person = await findPerson(db, session._id, input.person, now);
  const signs = input.kind !== 'poster';
  const result = await db.transaction(async (tx) => {
    const found = await tx.get('attendances', attendanceId(session._id, person.userId));
    const stored = found && (await madeRoom(tx, session, found));
    const standing = stored?.staff;
    if (standing && (standing.undoneAt === null || standing.entryId === entryId)) {
      return { entryId: standing.entryId, undoableUntil: standing.at + undoMs, repeated: true };
    }
    checkWindow(session, input.kind, now);
    const doc = stored ?? empty(session, input.venueId, person);
    const staff = { entryId, kind: input.kind, reason, by: caller.userId, at: now, undoneAt: null };
    let { signature } = doc;
    if (signs && signature === null) {
      if (person.profile === null) throw new DomainError('INVALID_INPUT', { fields: [noParticulars] });
      const id = signatureId(session._id, person.profile.phoneHash);
      if (await tx.get('signatures', id)) throw new DomainError('PHONE_ALREADY_SIGNED');
      const line: SignatureDoc = {
        _id: id,
        sessionId: session._id,
        userId: person.userId,
        at: now,
        strokes: '',
        sha256: '',
      };
      await tx.add('signatures', line);
      signature = { at: now, signatureId: id, number: signatureNumber(dayOf(now), id) };
    }
    const { name, enterprise, phoneMasked, phoneHash, kind } = person.profile ?? doc;
    const particulars = signs ? { name, enterprise, phoneMasked, phoneHash, kind } : {};
    if (stored) {
      const patch = { staff: command.set(staff), signature: signature && command.set(signature), ...particulars };
      await tx.update('attendances', doc._id, patch);
    } else {
      await tx.add('attendances', { ...doc, ...particulars, staff, signature });
    }
    const details = { entryId, kind: input.kind, personId: person.userId, venueId: doc.venueId, reason };
    await audit(tx, `session:${session._id}`, 'staff-sign-in', details);
    return { entryId, undoableUntil: now + undoMs, repeated: false };
  });
  await registerWalkIn(db, session, input.venueId, person.userId, now);
  return result;
});
