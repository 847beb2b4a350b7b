import { positionOf } from '../../../cases/case';
import { heldStill, mustNotBeAudited } from '../../../cases/head-audit';
import type { Parsed } from '../../../contract';
import { mayStrike, sessionCase } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { momentText } from '../../../domain/time';
import { requireDisinterested } from '../../../entry/caller';
import { handle, type Context } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { idOf } from '../../../platform/ids';
import { belongsOf, freezesAt, loadSession, tellStruck, type AttendanceDoc } from '../../../records';

type Struck = NonNullable<AttendanceDoc['struck']>;

/**
 * Whom an audit struck, who said so themselves, one evaluator alone does not take back: only in the review of an objection, by another than who concluded the
 * audit (R-FOLLOWUP 5). STRUCK_BY_AUDIT.
 */
function mayTakeBack({ audit }: Struck, state: string, caller: Context['caller']): void {
  if (!audit) return;
  const own = [caller.userId, ...caller.alike].includes(audit.by);
  if (state !== 'objected' || own) throw new DomainError('STRUCK_BY_AUDIT');
}

/**
 * Sets for each of the people whether they are struck, all or none of them (R-ATTEND 8), and has them told. Not before the roster is frozen, so that the sample is
 * drawn from everybody who was there; not while a score is handed in or an audit looks into the heads. What is as it should be stays as it is, with its first reason.
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
    const [fresh, doc] = await Promise.all([heldStill(tx, sessionId), sessionCase(tx, session, now)]);
    if (!mayStrike(doc, now)) throw new DomainError('STRUCK_AFTER_HAND_IN');
    await mustNotBeAudited(tx, sessionId);
    const changed: string[] = [];
    for (const personId of new Set(personIds)) {
      const person = await tx.get('attendances', idOf('attendance', sessionId, personId));
      if (!person) throw new DomainError('NOT_FOUND', { personId });
      if (!person.struck === !struck) continue;
      const { struck: was, struckEarlier = [] } = person;
      if (was && !struck) mayTakeBack(was, positionOf(doc, now).state, caller);
      await tx.update('attendances', person._id, {
        struck: command.set(struck),
        ...(was && { struckEarlier: [...struckEarlier, { ...was, ended: { by: caller.userId, at: now, reason } }] }),
      });
      changed.push(personId);
    }
    if (changed.length === 0) return { changed: 0 };
    const strikes = (fresh.strikes ?? 0) + 1;
    await tx.update('sessions', sessionId, { strikes });
    await tellStruck(tx, { ...fresh, strikes }, now);
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
