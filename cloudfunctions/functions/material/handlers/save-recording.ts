import { handle } from '../../../platform/serve';
import type { MaterialsDoc } from '../../../records';
import { emptyMaterials, loadHeld, requireEditable } from '../materials';

/** How long the recording is and where it lies; recordings are too large for the cloud storage of a mini-program. */
export const saveRecording = handle('material.saveRecording', async (input, { audit, db, now }) => {
  const { sessionId, minutes, where } = input;
  const session = await loadHeld(db, sessionId);
  await db.transaction(async (tx) => {
    const materials = (await tx.get<MaterialsDoc>('materials', sessionId)) ?? emptyMaterials(sessionId);
    if (materials.recording?.minutes === minutes && materials.recording.where === where) return;
    requireEditable(session, materials, now);
    await tx.set('materials', { ...materials, recording: { minutes, where } });
    await audit(tx, `session:${sessionId}`, 'material.saveRecording', { minutes, where });
  });
  return { done: true as const };
});
