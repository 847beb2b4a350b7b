import { preparedAct } from '../../../cases/act';
import { isScored, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { momentText } from '../../../domain/time';
import { requireDisinterested } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import type { Database } from '../../../platform/database';
import {
  asidesOf,
  belongsOf,
  broadcast,
  freezesAt,
  isOfElsewhere,
  loadSession,
  registeredPeople,
  sessionMessage,
  type SessionDoc,
} from '../../../records';

/**
 * People of whom anything is on record of this day and place, whatever came of it: what is in review, was refused or struck is a claim all the same, and
 * a session with false ones does not vanish from the mean by being cancelled.
 */
async function claimants(db: Database, session: SessionDoc): Promise<number> {
  const docs = await db.find('attendances', { sessionId: session._id });
  return docs.filter((doc) => {
    const aside = asidesOf(session, doc);
    const given = [
      [doc.scan, aside.scan],
      [doc.signature, aside.signature],
      [doc.staff?.undoneAt === null ? doc.staff : null, aside.staff],
    ] as const;
    return given.some(([what, why]) => what && !isOfElsewhere(why));
  }).length;
}

/**
 * Cancels before the start, or once the last kept scan may have come a session that nobody attended, whatever has come of its evaluation, and tells everybody registered;
 * repeated, it changes nothing. SESSION_STARTED while it runs, SESSION_SCANS_TO_COME, SESSION_ATTENDED.
 */
export const cancel = handle('session.cancel', async (input, context) => {
  const { audit, caller, db, now } = context;
  const known = await loadSession(db, input.sessionId);
  const over = known.status === 'published' && now > known.endAt;
  if (over) requireDisinterested(caller, [belongsOf(known)]);
  const people = over ? await claimants(db, known) : 0;
  const drop = await preparedAct(context, sessionMatter(known), 'drop');
  await db.transaction(async (tx) => {
    const session = await tx.get('sessions', input.sessionId);
    if (!session) throw new DomainError('NOT_FOUND');
    if (session.status === 'cancelled') return;
    if (session.status === 'published' && session.startAt <= now) {
      if (!over || now <= session.endAt) throw new DomainError('SESSION_STARTED');
      // a scan that a phone kept is a claim as well, and has not come yet (R-ATTEND 4)
      const from = freezesAt(session);
      if (now < from) throw new DomainError('SESSION_SCANS_TO_COME', { from: momentText(from), at: from });
      if (people > 0) throw new DomainError('SESSION_ATTENDED', { people });
    }
    await tx.update('sessions', session._id, {
      status: 'cancelled',
      history: [
        ...session.history,
        { at: now, what: 'cancelled', reason: input.reason, fields: [], by: caller.userId },
      ],
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
