import type { DrawParty } from '../../../domain/followup';
import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import { drawState, loadSession } from '../../../records';
import { contributionOf, drawingParty } from '../contributions';
import { requireFair } from '../fair';
import { frozenDraw } from '../roster';

/**
 * One party's contribution to the seeds of many sessions, in one tap (R-FOLLOWUP 2). The first one stands: nobody contributes twice
 * to get a nicer sample. Its commitment is public at once, itself only when both are in. All sessions or, with an error, none.
 */
export const commit = handle('followup.commit', async (input, context) => {
  const { audit, caller, db, now } = context;
  const sessionIds = [...new Set(input.sessionIds)];
  const partyOf = new Map<string, DrawParty>();
  for (const sessionId of sessionIds) {
    const session = await loadSession(db, sessionId);
    partyOf.set(sessionId, drawingParty(caller, session));
    await requireFair(context, session);
    await frozenDraw(db, sessionId, now);
  }
  const sessions = [];
  for (const [sessionId, party] of partyOf) {
    const mine = contributionOf(context, sessionId, party, input.contribution);
    const doc = await db.transaction(async (tx) => {
      const stored = await tx.get('draws', sessionId);
      if (!stored || stored[party]) return stored;
      const other = stored[party === 'bureau' ? 'evaluator' : 'bureau'];
      if (other && [caller.userId, ...caller.alike].includes(other.by)) throw new DomainError('FOUR_EYES');
      await tx.update('draws', sessionId, { [party]: command.set(mine) });
      await audit(tx, `session:${sessionId}`, 'draw-commit', { party, commitment: mine.commitment });
      return { ...stored, [party]: mine };
    });
    sessions.push({ sessionId, state: drawState(doc), commitment: doc?.[party]?.commitment ?? mine.commitment });
  }
  return { sessions };
});
