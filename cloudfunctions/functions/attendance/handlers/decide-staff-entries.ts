import { mustNotBeAudited } from '../../../cases/head-audit';
import { scoreCourse, sessionCase } from '../../../cases/session';
import type { Output, Parsed } from '../../../contract';
import { decideStaffEntry } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { handle, type Context } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { enqueue } from '../../../platform/outbox';
import { entryState, phonesOf, sessionMessage, withState, type AttendanceDoc } from '../../../records';
import { confirming, eachByItself, groundsOf, type Confirming } from '../confirming';
import { signedUpWith } from '../staff-person';

type Result = Output<'attendance.decideStaffEntries'>['results'][number];
type Decision = Parsed<'attendance.decideStaffEntries'>['decision'];

/** One entry in a transaction of its own: what stands already is answered as it is. */
async function decideOne(
  { audit, caller, db, now }: Context,
  { session, as, own: accounts }: Confirming,
  { _id, userId }: AttendanceDoc,
  entryId: string,
  decision: Decision,
): Promise<Omit<Result, 'error' | 'entryId'>> {
  const found = await db.get('attendances', _id);
  const own = accounts.has(userId) || accounts.has(found?.staff?.by ?? '');
  const tell = decision.outcome === 'refused' && found?.phoneHash ? await signedUpWith(db, found.phoneHash) : [];
  return db.transaction(async (tx) => {
    const doc = await tx.get('attendances', _id);
    if (doc?.staff?.entryId !== entryId) throw new DomainError('STAFF_ENTRY_ENDED');
    const { staff } = doc;
    const old = entryState(doc);
    if (old === 'replaced') throw new DomainError('STAFF_ENTRY_ENDED');
    const { outcome } = decision;
    const { how, reason } = groundsOf(decision);
    await mustNotBeAudited(tx, session._id);
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
  const by = await confirming(context, input);
  const docs = await context.db.find('attendances', { sessionId: by.session._id, staff: command.neq(null) });
  const byEntry = new Map(docs.flatMap((doc) => (doc.staff ? [[doc.staff.entryId, doc] as const] : [])));
  const results = await eachByItself<Omit<Result, 'error'>>(
    'attendance.decideStaffEntries',
    input.entryIds,
    async (entryId) => {
      const doc = byEntry.get(entryId);
      if (!doc) throw new DomainError('NOT_FOUND');
      return { entryId, ...(await decideOne(context, by, doc, entryId, input.decision)) };
    },
    (entryId) => {
      const doc = byEntry.get(entryId);
      return { entryId, state: doc ? entryState(doc) : null, repeated: false };
    },
  );
  return { results };
});
