import { DomainError } from '../../../domain/errors';
import { dayOf } from '../../../domain/time';
import { handle } from '../../../platform/serve';
import type { EvaluationDoc, MaterialsDoc } from '../../../records';
import { emptyMaterials, handIn, loadHeld } from '../materials';
import { materialState } from '../state';

/**
 * The bureau, and nobody else, opens the hand-in again after the due day, with a reason; what comes then is marked late (R-MATERIAL).
 * WRONG_STAGE while it is still open by itself, after it was handed in, and once the session is scored.
 */
export const reopen = handle('material.reopen', async (input, { audit, caller, db, now }) => {
  const { sessionId, untilDay, reason } = input;
  const session = await loadHeld(db, sessionId);
  if (untilDay < dayOf(now)) {
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'untilDay', message: '截止日期不能早于今天' }] });
  }
  await db.transaction(async (tx) => {
    const materials = (await tx.get<MaterialsDoc>('materials', sessionId)) ?? emptyMaterials(sessionId);
    if (materials.reopenedUntilDay === untilDay) return;
    const evaluation = await tx.get<EvaluationDoc>('evaluations', sessionId);
    if (materials.stage !== 'collecting' || evaluation || !handIn(session, materials, now).overdue) {
      throw new DomainError('WRONG_STAGE', { stage: evaluation?.step ?? materials.stage });
    }
    await tx.set('materials', { ...materials, reopenedUntilDay: untilDay });
    await audit(tx, `session:${sessionId}`, 'material.reopen', { untilDay, reason });
  });
  return materialState(db, session, caller, now);
});
