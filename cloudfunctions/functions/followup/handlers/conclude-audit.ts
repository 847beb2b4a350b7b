import { act } from '../../../cases/act';
import { auditCase, auditFacts, auditMatter, auditOf, heldStill } from '../../../cases/head-audit';
import { mayStrike, sessionCase } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { loadSession, tellStruck } from '../../../records';
import { requireFair } from '../fair';

/**
 * Concludes an audit (R-FOLLOWUP 5): whoever said on the phone, in it or in the sample, that he or she did not take part is struck (R-ATTEND 8). P and M stay what
 * the sample has made them.
 */
export const concludeAudit = handle('followup.concludeAudit', async ({ sessionId }, context) => {
  const { caller, db, now } = context;
  const session = await loadSession(db, sessionId);
  await requireFair(context, session);
  const before = await auditCase(db, session, now);
  const audit = auditOf(before);
  if (!audit) throw new DomainError('WRONG_STAGE');
  const calls = await db.find('followupCalls', { sessionId });
  const own = calls.filter(({ drawId }) => drawId === audit.drawId);
  const reached = own.filter(({ state }) => state === 'reached').length;
  const absent = [...new Set(calls.flatMap(({ outcome, userId }) => (outcome?.tookPart === false ? [userId] : [])))];
  const { done } = await act(context, auditMatter(session), 'conclude', {
    facts: await auditFacts(db, before, now),
    also: async (tx) => {
      const [fresh, evaluation] = await Promise.all([heldStill(tx, sessionId), sessionCase(tx, session, now)]);
      if (!mayStrike(evaluation, now)) throw new DomainError('STRUCK_AFTER_HAND_IN');
      const found = { number: audit.number, by: caller.userId };
      const struck = { by: caller.userId, at: now, reason: '电话核查中本人表示未参加本期培训', audit: found };
      const people: string[] = [];
      for (const userId of absent) {
        const person = await tx.get('attendances', idOf('attendance', sessionId, userId));
        if (!person || person.struck?.audit) continue;
        // who was struck by hand before keeps that reason, and is no less out by what was said now
        await tx.update('attendances', person._id, {
          struck: command.set(person.struck ? { ...person.struck, audit: found } : struck),
        });
        if (!person.struck) people.push(userId);
      }
      if (people.length > 0) {
        const strikes = (fresh.strikes ?? 0) + 1;
        await tx.update('sessions', sessionId, { strikes });
        await tellStruck(tx, { ...fresh, strikes }, now);
      }
      const values = { called: own.length, reached, struck: people.length };
      return { values, details: { ...values, people, reason: struck.reason }, result: null };
    },
  });
  const { called, struck } = done.values;
  return { called: Number(called), reached: Number(done.values['reached']), struck: Number(struck) };
});
