import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import { rulesFor } from '../../../records';
import { syncCalls } from '../calls';
import { ownCall, requireCalling } from '../own-call';
import { shownCalls } from '../shown-calls';

const MINUTE = 60_000;

/**
 * Takes back the last outcome of a call: by who wrote it down, for some minutes, then never (R-FOLLOWUP 5). It stays on record and counts for nothing; the call
 * stands as before it, its number opened. Whom it had put in the place of somebody unreachable goes again, unless he or she was called already.
 */
export const undoCall = handle('followup.undoCall', async (input, context) => {
  const { audit, caller, db, now } = context;
  const { call, session } = await ownCall(context, input.sessionId, input.callId);
  const { undoMinutes } = rulesFor(session.endAt).parameters.followupCalls.value;
  const tooLate = () => new DomainError('CALL_UNDO_TOO_LATE', { minutes: undoMinutes });
  const drawId = call.drawId ?? session._id;
  const made = await db.find('followupAttempts', { callId: call._id }, { orderBy: ['at', 'desc'] });
  const wanted = made.find(({ at }) => at === input.attemptAt);
  if (!wanted || wanted.by !== caller.userId) throw tooLate();
  const doc = await db.get('draws', drawId);
  if (!doc) throw new DomainError('NOT_IN_SAMPLE');
  if (wanted.undoneAt === undefined) {
    const last = made.find(({ undoneAt }) => undoneAt === undefined);
    const next = (await db.find('followupCalls', { sessionId: session._id })).find(
      ({ replaces }) => replaces === call._id,
    );
    const called = next ? await db.count('followupAttempts', { callId: next._id }) : 0;
    if (last !== wanted || now > wanted.at + undoMinutes * MINUTE || called > 0) throw tooLate();
    await db.transaction(async (tx) => {
      await requireCalling(tx, session, call, now);
      const stored = await tx.get('followupAttempts', wanted._id);
      if (stored?.requestId !== wanted.requestId || stored.undoneAt !== undefined) return;
      const undone = { ...stored, _id: stored.requestId, undoneAt: now };
      if (undone._id === stored._id) await tx.set('followupAttempts', undone);
      else {
        await tx.remove('followupAttempts', stored._id);
        await tx.add('followupAttempts', undone);
      }
      const opened = { by: caller.userId, at: stored.openedAt ?? stored.at };
      await tx.update('followupCalls', call._id, { opened: command.set(opened) });
      const { outcome, tookPart, rating } = stored;
      await audit(tx, `session:${session._id}`, 'undo-call', { callId: call._id, outcome, tookPart, rating });
    });
  }
  const calls = await syncCalls(db, doc);
  const [shown] = await shownCalls(
    context,
    session,
    calls.filter((candidate) => candidate._id === call._id),
  );
  if (!shown) throw new DomainError('NOT_IN_SAMPLE');
  return { call: shown };
});
