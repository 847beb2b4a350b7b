import { commitmentOf, contributionFor } from '../../../domain/followup';
import { command } from '../../../platform/cloud';
import { seal } from '../../../platform/secrets';
import { handle } from '../../../platform/serve';
import { drawState, type Contribution, type DrawDoc } from '../../../records';
import { frozenDraw } from '../roster';

/**
 * One party's contribution to the seeds of many sessions, in one tap (R-FOLLOWUP 2). The first one stands: nobody contributes twice
 * to get a nicer sample. Its commitment is public at once, itself only when both are in. All sessions or, with an error, none.
 */
export const commit = handle('followup.commit', async (input, { audit, caller, db, now }) => {
  const party = caller.as === 'bureau' ? 'bureau' : 'evaluator';
  const sessionIds = [...new Set(input.sessionIds)];
  for (const sessionId of sessionIds) await frozenDraw(db, sessionId, now);
  const sessions = [];
  for (const sessionId of sessionIds) {
    const value = contributionFor(sessionId, party, input.contribution);
    const mine: Contribution = {
      sealed: seal('DRAW_KEY', value),
      commitment: commitmentOf(sessionId, party, value),
      by: caller.userId,
      at: now,
    };
    const doc = await db.transaction(async (tx) => {
      const stored = await tx.get<DrawDoc>('draws', sessionId);
      if (!stored || stored[party]) return stored;
      await tx.update('draws', sessionId, { [party]: command.set(mine) });
      await audit(tx, `session:${sessionId}`, 'draw-commit', { party, commitment: mine.commitment });
      return { ...stored, [party]: mine };
    });
    sessions.push({ sessionId, state: drawState(doc), commitment: doc?.[party]?.commitment ?? mine.commitment });
  }
  return { sessions };
});
