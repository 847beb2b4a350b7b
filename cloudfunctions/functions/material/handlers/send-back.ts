import { act } from '../../../cases/act';
import { sessionCase, sessionMatter } from '../../../cases/session';
import { handle } from '../../../entry/serve';
import { loadHeld, refuseMaterials } from '../materials';
import { materialState } from '../state';

/** A carrier sends the materials back to the institution, with the reason, which it is told. It has days to mend them, also after the due day (R-MATERIAL). */
export const sendBack = handle('material.sendBack', async ({ sessionId, reason }, context) => {
  const { caller, db, now } = context;
  const session = await loadHeld(db, sessionId);
  const refuse = refuseMaterials(await sessionCase(db, session, now), now);
  await act(context, sessionMatter(session), 'send-back', { reason, refuse });
  return materialState(db, session, caller, now);
});
