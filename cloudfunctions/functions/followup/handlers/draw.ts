import { sampleSize, seedHashOf, seedOf } from '../../../domain/followup';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { followupRules, loadSession } from '../../../records';
import { syncCalls } from '../calls';
import { openedContributions } from '../contributions';
import { requireFair } from '../fair';
import { frozenDraw } from '../roster';

const NAMES = { evaluator: '评价机构', bureau: '中小企业局' } as const;

/** Draws the sample out of both contributions (R-FOLLOWUP 1, 2). Drawn once, it stays: the same call again answers the same. */
export const draw = handle('followup.draw', async ({ sessionId }, context) => {
  const { audit, db, now } = context;
  await requireFair(context, await loadSession(db, sessionId));
  await frozenDraw(db, sessionId, now);
  const doc = await db.transaction(async (tx) => {
    const stored = await tx.get('draws', sessionId);
    if (!stored) throw new DomainError('NOT_FOUND', { sessionId });
    if (stored.seedHash !== null) return stored;
    const contributions = openedContributions(stored);
    if (contributions === null) {
      const missing = (['evaluator', 'bureau'] as const).filter((party) => stored[party] === null);
      throw new DomainError('CONTRIBUTIONS_MISSING', { missing: missing.map((party) => NAMES[party]) });
    }
    const seedHash = seedHashOf(seedOf(sessionId, stored.rosterHash, contributions));
    const sizes = [sampleSize(stored.roster.length, followupRules(stored))];
    await tx.update('draws', sessionId, { seedHash, sizes, drawnAt: now });
    await audit(tx, `session:${sessionId}`, 'draw', { seedHash, rosterHash: stored.rosterHash, size: sizes[0] });
    return { ...stored, seedHash, sizes, drawnAt: now };
  });
  await syncCalls(db, doc);
  return { state: 'drawn' as const, sampleSize: doc.sizes.at(-1) ?? 0 };
});
