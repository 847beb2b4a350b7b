import { followupDeadline } from '../../../domain/followup';
import type { Database, Tx } from '../../../platform/database';
import { idOf } from '../../../platform/ids';
import {
  callId,
  namelessId,
  pseudonym,
  registrationId,
  rulesFor,
  type AttemptDoc,
  type AttendanceDoc,
  type FeedbackReceiptDoc,
  type RegistrationDoc,
  type SessionDoc,
  type SignatureDoc,
} from '../../../records';
import type { Holdings } from './holdings';

/** Moves a document to the `_id` of its nameless owner; one that another run has moved already is left alone. */
async function move<T extends { _id: string }>(
  tx: Tx,
  collection: string,
  id: string,
  to: (doc: T) => T,
): Promise<boolean> {
  const doc = await tx.get<T>(collection, id);
  if (!doc) return false;
  await tx.remove(collection, id);
  await tx.add(collection, to(doc));
  return true;
}

/** The proof that somebody was there: when, how, of which kind; nothing that says who. */
const namelessAttendance =
  (_id: string, userId: string) =>
  (doc: AttendanceDoc): AttendanceDoc => ({
    ...doc,
    _id,
    userId,
    name: '',
    enterprise: '',
    phoneMasked: '',
    phoneHash: '',
    scan: doc.scan && { ...doc.scan, device: '', address: '', distance: null },
  });

/**
 * Takes a person's name out of everything of one session that is over, and leaves the proofs: heads, answers, calls, scores and amounts
 * stay as they were. In one transaction, so that no count ever misses the person; repeated, it changes nothing.
 */
export async function makeNameless(
  db: Database,
  session: SessionDoc,
  userId: string,
  held: Holdings,
  now: number,
): Promise<void> {
  const sessionId = session._id;
  const as = namelessId(sessionId, userId);
  const of = <T extends { sessionId: string | null }>(docs: readonly T[]): T[] =>
    docs.filter((doc) => doc.sessionId === sessionId);
  const { deadlineAt } = followupDeadline(session.endAt, rulesFor(session.endAt).parameters.followupSample.value);
  await db.transaction(async (tx) => {
    await move<AttendanceDoc>(
      tx,
      'attendances',
      idOf('attendance', sessionId, userId),
      namelessAttendance(idOf('attendance', sessionId, as), as),
    );
    await move<RegistrationDoc>(tx, 'registrations', registrationId(sessionId, userId), (doc) => ({
      ...doc,
      _id: registrationId(sessionId, as),
      userId: as,
    }));
    await move<FeedbackReceiptDoc>(tx, 'feedbackReceipts', idOf('feedback', sessionId, userId), (doc) => ({
      ...doc,
      _id: idOf('feedback', sessionId, as),
      userId: as,
      particularsSealed: null,
    }));
    for (const { _id } of of(held.signatures)) {
      const doc = await tx.get<SignatureDoc>('signatures', _id);
      // its `_id` keeps the same phone number from signing again; the handwriting goes, its hash stays
      if (doc) await tx.set<SignatureDoc>('signatures', { ...doc, userId: as, strokes: '' });
    }
    for (const { _id } of of(held.calls)) await tx.update('followupCalls', _id, { userId: as });
    for (const { _id } of of(held.certificates)) await tx.update('certificates', _id, { userId: as });
    for (const { _id } of of(held.refusals)) await tx.update('refusals', _id, { userId: as, who: '' });
    const attended = of(held.attendances).length > 0;
    if (attended && now <= deadlineAt) await withdraw(tx, sessionId, userId, now);
  });
}

/** Says on the session's call list that there is nobody to call any more; whoever was reached stays reached (R-FOLLOWUP 3). */
async function withdraw(tx: Tx, sessionId: string, userId: string, now: number): Promise<void> {
  const attendeeId = pseudonym(sessionId, userId);
  const call = callId(sessionId, attendeeId);
  const attempt: AttemptDoc = {
    _id: idOf('withdrawn', call),
    sessionId,
    callId: call,
    attendeeId,
    at: now,
    by: 'system',
    byLabel: '系统',
    outcome: 'withdrawn',
    tookPart: null,
    rating: null,
    charged: null,
    remarks: '本人已删除个人信息',
    requestId: '',
  };
  if (!(await tx.get('followupAttempts', attempt._id))) await tx.add('followupAttempts', attempt);
}
