import { act } from '../../../cases/act';
import { auditCase, auditFacts, auditMatter, auditOf } from '../../../cases/head-audit';
import { seedHashOf, seedOf } from '../../../domain/followup';
import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import { drawState, loadSession } from '../../../records';
import { syncCalls } from '../calls';
import { contributionOf, drawingParty, openedContributions } from '../contributions';
import { requireFair } from '../fair';

/**
 * A party's fresh contribution to the draw of an audit (R-FOLLOWUP 5): the bureau's first, sealed; with the evaluator's both are opened and the list is drawn. The
 * first of each stands.
 */
export const contributeToAudit = handle('followup.contributeToAudit', async ({ sessionId, contribution }, context) => {
  const { caller, db, now } = context;
  const session = await loadSession(db, sessionId);
  const party = drawingParty(caller, session);
  await requireFair(context, session);
  const before = await auditCase(db, session, now);
  const audit = auditOf(before);
  if (!audit) throw new DomainError('WRONG_STAGE');
  const { drawId, size } = audit;
  const mine = contributionOf(context, drawId, party, contribution);
  await act(context, auditMatter(session), party === 'bureau' ? 'contribute' : 'draw', {
    facts: await auditFacts(db, before, now),
    also: async (tx) => {
      const stored = await tx.get('draws', drawId);
      if (!stored) throw new DomainError('NOT_FOUND', { sessionId });
      const contributions = openedContributions({ ...stored, [party]: mine });
      const seedHash = contributions && seedHashOf(seedOf(drawId, stored.rosterHash, contributions));
      await tx.update('draws', drawId, {
        [party]: command.set(mine),
        ...(seedHash && { seedHash, sizes: [size], drawnAt: now }),
      });
      const { commitment } = mine;
      return { details: { party, commitment, ...(seedHash && { seedHash, size }) }, result: null };
    },
  });
  const doc = await db.get('draws', drawId);
  if (doc?.seedHash) await syncCalls(db, doc);
  return { state: drawState(doc), size };
});
