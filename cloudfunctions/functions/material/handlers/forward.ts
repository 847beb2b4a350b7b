import { DomainError } from '../../../domain/errors';
import type { Caller } from '../../../platform/caller';
import { handle } from '../../../platform/serve';
import type { MaterialsDoc, SessionDoc } from '../../../records';
import { hasMaterials, holderName, stageAfter } from '../holders';
import { emptyMaterials, handedOver, loadHeld } from '../materials';
import { materialState } from '../state';

/** Whether the caller is who had the materials before their present holder. */
const handedOnBy = (caller: Caller, session: SessionDoc, { handovers }: MaterialsDoc): boolean =>
  (['with-window', 'with-hub'] as const).some(
    (stage) => hasMaterials(caller, stage, session) && handovers.at(-1)?.from === holderName(stage),
  );

/** Window platform → hub → evaluator: whoever holds the materials passes them on, with the date (R-MATERIAL). */
export const forward = handle('material.forward', async ({ sessionId, note }, { audit, caller, db, now }) => {
  const session = await loadHeld(db, sessionId);
  await db.transaction(async (tx) => {
    const materials = (await tx.get<MaterialsDoc>('materials', sessionId)) ?? emptyMaterials(sessionId);
    const { stage } = materials;
    const carried = stage === 'with-window' || stage === 'with-hub';
    if (!carried || !hasMaterials(caller, stage, session)) {
      // the retry of a hand-over that had succeeded
      if (stage !== 'collecting' && handedOnBy(caller, session, materials)) return;
      throw new DomainError('MATERIALS_NOT_WITH_YOU', { stage });
    }
    const to = stageAfter(stage, session);
    await tx.set('materials', handedOver(materials, to, now, caller.label, note));
    await audit(tx, `session:${sessionId}`, 'material.forward', { from: stage, to, note });
  });
  return materialState(db, session, caller, now);
});
