import { DomainError } from '../../../domain/errors';
import { handle } from '../../../platform/serve';
import type { MaterialsDoc } from '../../../records';
import { stageAfter } from '../holders';
import { emptyMaterials, handedOver, loadHeld, requireEditable } from '../materials';
import { materialState } from '../state';

/** The institution hands in (R-MATERIAL). After the due day only where the bureau opened it again, and then marked late. */
export const submit = handle('material.submit', async (input, { audit, caller, db, now }) => {
  const { sessionId, despiteMissing } = input;
  const session = await loadHeld(db, sessionId);
  if (now <= session.endAt) throw new DomainError('SESSION_NOT_ENDED', { endAt: session.endAt });
  const { missing } = await materialState(db, session, caller, now);
  await db.transaction(async (tx) => {
    const materials = (await tx.get<MaterialsDoc>('materials', sessionId)) ?? emptyMaterials(sessionId);
    // handed in already: the retry of a request that had succeeded
    if (materials.stage !== 'collecting') return;
    const { late } = requireEditable(session, materials, now);
    if (missing.length > 0 && !despiteMissing) {
      throw new DomainError('MATERIALS_INCOMPLETE', { missing: missing.map((one) => one.what) });
    }
    const next = handedOver(materials, stageAfter('collecting', session), now, caller.label, '');
    await tx.set('materials', { ...next, submittedAt: now, late: materials.late || late, sentBackReason: null });
    await audit(tx, `session:${sessionId}`, 'material.submit', { late, missing: missing.map((one) => one.what) });
  });
  return materialState(db, session, caller, now);
});
