import { DomainError } from '../../../domain/errors';
import { sentBackStage } from '../../../domain/material';
import { handle } from '../../../platform/serve';
import type { MaterialsDoc } from '../../../records';
import { hasMaterials } from '../holders';
import { emptyMaterials, handedOver, loadHeld } from '../materials';
import { materialState } from '../state';

/** A carrier sends the materials back to the institution, which can complete them until the due day, with the reason. */
export const sendBack = handle('material.sendBack', async ({ sessionId, reason }, { audit, caller, db, now }) => {
  const session = await loadHeld(db, sessionId);
  await db.transaction(async (tx) => {
    const materials = (await tx.get<MaterialsDoc>('materials', sessionId)) ?? emptyMaterials(sessionId);
    const { stage } = materials;
    // the retry of a return that had succeeded
    if (stage === 'collecting' && materials.sentBackReason === reason) return;
    const to = sentBackStage(stage);
    if (!hasMaterials(caller, stage, session)) throw new DomainError('MATERIALS_NOT_WITH_YOU', { stage });
    await tx.set('materials', {
      ...handedOver(materials, to, now, caller.label, reason),
      submittedAt: null,
      sentBackReason: reason,
    });
    await audit(tx, `session:${sessionId}`, 'material.sendBack', { from: stage, reason });
  });
  return materialState(db, session, caller, now);
});
