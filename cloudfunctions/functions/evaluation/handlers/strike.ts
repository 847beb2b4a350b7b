import type { Parsed } from '../../../contract';
import { mayStrike, sessionCase } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { momentText } from '../../../domain/time';
import { requireDisinterested } from '../../../entry/caller';
import { handle, type Context } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { idOf } from '../../../platform/ids';
import { belongsOf, freezesAt, loadSession, type AttendanceDoc } from '../../../records';

type Struck = NonNullable<AttendanceDoc['struck']>;

/**
 * Sets for each of the people whether they are struck, all or none of them (R-ATTEND 8). Not before the roster is frozen, so that the sample is drawn from
 * everybody who was there; not while a score is handed in. What is as it should be stays as it is, with its first reason.
 */
async function setStruck(
  { sessionId, personIds, reason }: Parsed<'evaluation.strike'>,
  { audit, caller, db, now }: Context,
  struck: Struck | null,
): Promise<{ changed: number }> {
  const session = await loadSession(db, sessionId);
  requireDisinterested(caller, [belongsOf(session)]);
  const at = freezesAt(session);
  if (session.status !== 'published' || now < at) {
    throw new DomainError('ROSTER_NOT_FROZEN', { freezesAt: at, from: momentText(at) });
  }
  return db.transaction(async (tx) => {
    const [fresh, doc] = await Promise.all([tx.get('sessions', sessionId), sessionCase(tx, session, now)]);
    if (!fresh || !mayStrike(doc, now)) throw new DomainError('STRUCK_AFTER_HAND_IN');
    const changed: string[] = [];
    for (const personId of new Set(personIds)) {
      const person = await tx.get('attendances', idOf('attendance', sessionId, personId));
      if (!person) throw new DomainError('NOT_FOUND', { personId });
      if (!person.struck === !struck) continue;
      await tx.update('attendances', person._id, { struck: command.set(struck) });
      changed.push(personId);
    }
    if (changed.length === 0) return { changed: 0 };
    await tx.update('sessions', sessionId, { strikes: (fresh.strikes ?? 0) + 1 });
    await audit(tx, `session:${sessionId}`, struck ? 'evaluation.strike' : 'evaluation.unstrike', {
      people: changed,
      reason,
    });
    return { changed: changed.length };
  });
}

/** Strikes people: signature, scan, staff entry, answer, certificate and ticket prove nothing any more. */
export const strike = handle('evaluation.strike', (input, context) =>
  setStruck(input, context, { by: context.caller.userId, at: context.now, reason: input.reason }),
);

/** Takes a strike back: the person counts again as what is on record proves, never as more. */
export const unstrike = handle('evaluation.unstrike', (input, context) => setStruck(input, context, null));
