import { DomainError } from '../../../domain/errors';
import { ownNumber } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { enqueue } from '../../../platform/outbox';
import { belongsOf, entryAbout, entryState, holdersOf, loadSession, sessionMessage, withState } from '../../../records';

/**
 * The person, or whose number it is, says that an entry of staff is not true: it counts nowhere from then on, whoever has confirmed it, and those who
 * confirm and oversee are told (R-ATTEND 7). Said again it stays so. NOT_FOUND, STAFF_ENTRY_ENDED.
 */
export const contradict = handle('attendance.contradict', async (input, { audit, caller, db, now }) => {
  const session = await loadSession(db, input.sessionId);
  const found = await entryAbout(db, ownNumber(caller), input.sessionId, input.entryId);
  if (!found) throw new DomainError('NOT_FOUND');
  const told = await holdersOf(db, belongsOf(session), ['window', 'evaluator', 'bureau']);
  const people = [...new Set([...told.window, ...told.evaluator, ...told.bureau])];
  return db.transaction(async (tx) => {
    const doc = await tx.get('attendances', found._id);
    if (doc?.staff?.entryId !== input.entryId) throw new DomainError('STAFF_ENTRY_ENDED');
    const { staff } = doc;
    const old = entryState(doc);
    if (old === 'contradicted') return { state: old };
    if (old === 'undone' || old === 'replaced') throw new DomainError('STAFF_ENTRY_ENDED');
    const next = withState({ ...staff, contradicted: { at: now, by: caller.userId, reason: input.reason ?? '' } });
    await tx.update('attendances', doc._id, { staff: command.set(next) });
    const details = { entryId: staff.entryId, personId: doc.userId, old, new: next.state };
    await audit(tx, `session:${session._id}`, 'staff-entry-contradicted', details);
    const body = '有人否认了工作人员的代签，该代签不计入实到人数，请查看。';
    const page = `packages/institution/staff-entries/index?sessionId=${session._id}`;
    for (const userId of people)
      await enqueue(
        tx,
        sessionMessage('signed-by-staff', userId, session, body, page),
        now,
        `contradicted:${staff.entryId}`,
      );
    return { state: next.state ?? 'contradicted' };
  });
});
