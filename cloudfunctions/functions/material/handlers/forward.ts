import { act } from '../../../cases/act';
import { takerOf } from '../../../cases/case';
import { sessionCase, sessionMatter } from '../../../cases/session';
import { handle } from '../../../entry/serve';
import { loadHeld, refuseMaterials } from '../materials';
import { materialState } from '../state';

/** Window platform → hub → evaluator: whoever holds the materials passes them on, with the date (R-MATERIAL). */
export const forward = handle('material.forward', async ({ sessionId, note }, context) => {
  const { caller, db, now } = context;
  const session = await loadHeld(db, sessionId);
  const doc = await sessionCase(db, session, now);
  const { parties } = takerOf(caller, doc);
  const first = parties.includes('window') && (!parties.includes('platform') || doc.state === 'with-window');
  await act(context, sessionMatter(session), first ? 'forward' : 'hand-over', {
    ...(note !== '' && { values: { note } }),
    refuse: refuseMaterials(doc, now),
  });
  return materialState(db, session, caller, now);
});
