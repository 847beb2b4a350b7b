import { sessionCase } from '../../../cases/session';
import { handle } from '../../../entry/serve';
import { loadHeld, requireEditable } from '../materials';

/** How long the recording is and where it lies; recordings are too large for the cloud storage of a mini-program. */
export const saveRecording = handle('material.saveRecording', async (input, { audit, db, now }) => {
  const { sessionId, minutes, where } = input;
  const session = await loadHeld(db, sessionId);
  await db.transaction(async (tx) => {
    const stored = await tx.get('materials', sessionId);
    if (stored?.recording?.minutes === minutes && stored.recording.where === where) return;
    requireEditable(await sessionCase(tx, session, now), now);
    await tx.set('materials', { _id: sessionId, recording: { minutes, where } });
    await audit(tx, `session:${sessionId}`, 'material.saveRecording', { minutes, where });
  });
  return { done: true as const };
});
