import { preparedAct } from '../../../cases/act';
import { isScored, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { broadcast, loadSession, registeredPeople, sessionMessage } from '../../../records';

/** Cancels before the start and tells everybody registered; repeated, it changes nothing. */
export const cancel = handle('session.cancel', async (input, context) => {
  const { audit, db, now } = context;
  const drop = await preparedAct(context, sessionMatter(await loadSession(db, input.sessionId)), 'drop');
  await db.transaction(async (tx) => {
    const session = await tx.get('sessions', input.sessionId);
    if (!session) throw new DomainError('NOT_FOUND');
    if (session.status === 'cancelled') return;
    if (session.status === 'published' && session.startAt <= now) throw new DomainError('SESSION_STARTED');
    await tx.update('sessions', session._id, {
      status: 'cancelled',
      history: [...session.history, { at: now, what: 'cancelled', reason: input.reason, fields: [] }],
    });
    await broadcast(
      tx,
      session._id,
      sessionMessage('session-cancelled', '', session, input.reason),
      now,
      `cancelled:${session._id}`,
    );
    if (session.status === 'published' && isScored(session)) await drop(tx, { reason: input.reason });
    else await audit(tx, `session:${session._id}`, 'cancel', { reason: input.reason });
  });
  return { notified: (await registeredPeople(db, input.sessionId)).length };
});
