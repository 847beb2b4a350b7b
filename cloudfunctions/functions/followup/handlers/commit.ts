import { DomainError } from '../../../domain/errors';
import { commitmentOf, contributionFor } from '../../../domain/followup';
import { command } from '../../../platform/cloud';
import type { Caller } from '../../../entry/caller';
import { seal } from '../../../platform/secrets';
import { handle } from '../../../entry/serve';
import { belongsOf, drawState, loadSession, type Contribution, type SessionDoc } from '../../../records';
import { frozenDraw } from '../roster';

/** The two who contribute to a seed (R-FOLLOWUP 2). */
const DRAWING = ['evaluator', 'bureau'] as const;
type DrawingParty = (typeof DRAWING)[number];

/** As which of the two the caller contributes; FORBIDDEN when as none, also where he or she belongs to the session's institution. */
function drawingParty(caller: Caller, session: SessionDoc): DrawingParty {
  const as = caller.standing(belongsOf(session));
  const party = DRAWING.find((one) => as.includes(one));
  if (!party) throw new DomainError('FORBIDDEN', { sessionId: session._id });
  return party;
}

/**
 * One party's contribution to the seeds of many sessions, in one tap (R-FOLLOWUP 2). The first one stands: nobody contributes twice
 * to get a nicer sample. Its commitment is public at once, itself only when both are in. All sessions or, with an error, none.
 */
export const commit = handle('followup.commit', async (input, { audit, caller, db, now }) => {
  const sessionIds = [...new Set(input.sessionIds)];
  const partyOf = new Map<string, DrawingParty>();
  for (const sessionId of sessionIds) {
    partyOf.set(sessionId, drawingParty(caller, await loadSession(db, sessionId)));
    await frozenDraw(db, sessionId, now);
  }
  const sessions = [];
  for (const [sessionId, party] of partyOf) {
    const value = contributionFor(sessionId, party, input.contribution);
    const mine: Contribution = {
      sealed: seal('DRAW_KEY', value),
      commitment: commitmentOf(sessionId, party, value),
      by: caller.userId,
      at: now,
    };
    const doc = await db.transaction(async (tx) => {
      const stored = await tx.get('draws', sessionId);
      if (!stored || stored[party]) return stored;
      await tx.update('draws', sessionId, { [party]: command.set(mine) });
      await audit(tx, `session:${sessionId}`, 'draw-commit', { party, commitment: mine.commitment });
      return { ...stored, [party]: mine };
    });
    sessions.push({ sessionId, state: drawState(doc), commitment: doc?.[party]?.commitment ?? mine.commitment });
  }
  return { sessions };
});
