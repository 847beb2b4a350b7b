import { act } from '../../../cases/act';
import { auditCase, auditFacts, auditMatter, auditOf } from '../../../cases/head-audit';
import { mayStrike, sessionCase } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { loadSession } from '../../../records';
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
      const [fresh, evaluation] = await Promise.all([tx.get('sessions', sessionId), sessionCase(tx, session, now)]);
      if (!fresh || !mayStrike(evaluation, now)) throw new DomainError('STRUCK_AFTER_HAND_IN');
      const struck = { by: caller.userId, at: now, reason: '电话核查中本人表示未参加本期培训' };
      const people: string[] = [];
      for (const userId of absent) {
        const person = await tx.get('attendances', idOf('attendance', sessionId, userId));
        if (!person || person.struck) continue;
        await tx.update('attendances', person._id, { struck: command.set(struck) });
        people.push(userId);
      }
      if (people.length > 0) await tx.update('sessions', sessionId, { strikes: (fresh.strikes ?? 0) + 1 });
      const values = { called: own.length, reached, struck: people.length };
      return { values, details: { ...values, people, reason: struck.reason }, result: null };
    },
  });
  const { called, struck } = done.values;
  return { called: Number(called), reached: Number(done.values['reached']), struck: Number(struck) };
});
