import { DomainError } from '../../../domain/errors';
import { sessionCase } from '../../../cases/session';
import { handle } from '../../../entry/serve';
import { loadHeld, requireEditable } from '../materials';

/** Takes a file back while the materials are with the institution; it stays on record as removed. */
export const detach = handle('material.detach', async ({ sessionId, materialId }, { audit, db, now }) => {
  const session = await loadHeld(db, sessionId);
  await db.transaction(async (tx) => {
    const file = await tx.get('materialFiles', materialId);
    if (!file || file.sessionId !== sessionId) throw new DomainError('NOT_FOUND', { materialId });
    if (file.removedAt !== null) return;
    requireEditable(await sessionCase(tx, session, now), now);
    await tx.update('materialFiles', materialId, { removedAt: now });
    await audit(tx, `session:${sessionId}`, 'material.detach', { materialId, sha256: file.sha256, kind: file.kind });
  });
  return { done: true as const };
});
