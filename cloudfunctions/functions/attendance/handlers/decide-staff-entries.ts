import { scoreCourse, sessionCase } from '../../../cases/session';
import type { Output, Parsed } from '../../../contract';
import { decideStaffEntry } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { requireDisinterested } from '../../../entry/caller';
import { toFailure } from '../../../entry/failure';
import { handle, type Context } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { enqueue } from '../../../platform/outbox';
import {
  accountsOf,
  belongsOf,
  loadSession,
  phonesOf,
  sessionMessage,
  withState,
  type AttendanceDoc,
  type SessionDoc,
} from '../../../records';
import { confirmerOf, entryState } from '../shown-entries';
import { signedUpWith } from '../staff-person';

type Result = Output<'attendance.decideStaffEntries'>['results'][number];
type Decision = Parsed<'attendance.decideStaffEntries'>['decision'];

/** One entry in a transaction of its own: what stands already is answered as it is. */
async function decideOne(
  { audit, caller, db, now }: Context,
  session: SessionDoc,
  { _id, userId }: AttendanceDoc,
  entryId: string,
  as: 'window' | 'evaluator',
  decision: Decision,
): Promise<Omit<Result, 'error' | 'entryId'>> {
  const found = await db.get('attendances', _id);
  const accounts = (await accountsOf(db, caller.userId)).map((account) => account.userId);
  const own = accounts.includes(userId) || accounts.includes(found?.staff?.by ?? '');
  const tell = decision.outcome === 'refused' && found?.phoneHash ? await signedUpWith(db, found.phoneHash) : [];
  return db.transaction(async (tx) => {
    const doc = await tx.get('attendances', _id);
    if (doc?.staff?.entryId !== entryId) throw new DomainError('STAFF_ENTRY_ENDED');
    const { staff } = doc;
    const old = entryState(doc);
    if (old === 'replaced') throw new DomainError('STAFF_ENTRY_ENDED');
    const { outcome } = decision;
    const how = decision.outcome === 'confirmed' ? decision.how : null;
    const reason = decision.outcome === 'confirmed' ? (decision.note ?? '') : decision.reason;
    const scored = scoreCourse(await sessionCase(tx, session, now), now).current !== null;
    const numberIsOwn = phonesOf(caller.user).includes(doc.phoneHash);
    const changes = decideStaffEntry(staff, {
      outcome,
      as,
      how,
      own: own || numberIsOwn,
      hasPage: !!staff.page,
      scored,
    });
    if (!changes) return { state: old, repeated: true };
    const decisions = [...(staff.decisions ?? []), { outcome, as, at: now, by: caller.userId, how, reason }];
    const next = withState({ ...staff, decisions });
    await tx.update('attendances', _id, { staff: command.set(next) });
    const details = { entryId, personId: doc.userId, as, how, reason, old, new: next.state };
    await audit(tx, `session:${session._id}`, `staff-entry-${outcome}`, details);
    if (outcome === 'refused') {
      const body = `为${doc.name}办理的代签没有通过核实，不计入实到人数：${reason}`;
      const page = `packages/institution/staff-sign-in/index?sessionId=${session._id}`;
      const cause = `staff-refused:${entryId}:${decisions.length}`;
      await enqueue(tx, sessionMessage('signed-by-staff', staff.by, session, body, page), now, cause);
      const ownPage = `packages/trainee/staff-entry/index?sessionId=${session._id}&entryId=${entryId}`;
      for (const { _id: to } of tell)
        await enqueue(tx, sessionMessage('signed-by-staff', to, session, body, ownPage), now, cause);
    }
    return { state: next.state ?? null, repeated: false };
  });
}

/**
 * The window platform or the evaluator says of entries by staff whether they are true, several at once with a result each (R-ATTEND 7). FORBIDDEN and
 * INTERESTED before anything is decided; who entered one, or whom it is about, decides not on that one.
 */
export const decideStaffEntries = handle('attendance.decideStaffEntries', async (input, context) => {
  const { caller, db } = context;
  const session = await loadSession(db, input.sessionId);
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  requireDisinterested(caller, [belongsOf(session)]);
  const as = confirmerOf(caller, session);
  // the window platform that runs a session
  if (as === null) throw new DomainError('INTERESTED');
  if (as === 'evaluator' && input.decision.outcome === 'confirmed' && input.decision.how === 'venue') {
    const message = '评价机构按签到册、录像或电话核实';
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'decision.how', message }] });
  }
  const docs = await db.find('attendances', { sessionId: session._id, staff: command.neq(null) });
  const byEntry = new Map(docs.flatMap((doc) => (doc.staff ? [[doc.staff.entryId, doc] as const] : [])));
  const results: Result[] = [];
  for (const entryId of [...new Set(input.entryIds)]) {
    const doc = byEntry.get(entryId);
    try {
      if (!doc) throw new DomainError('NOT_FOUND');
      results.push({ entryId, ...(await decideOne(context, session, doc, entryId, as, input.decision)), error: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, message } = toFailure('attendance.decideStaffEntries', error);
      results.push({ entryId, state: doc ? entryState(doc) : null, repeated: false, error: { code, message } });
    }
  }
  return { results };
});
