import { opening } from '../../../cases/opened';
import { sessionCase } from '../../../cases/session';
import { handle } from '../../../entry/serve';
import { loadHeld } from '../materials';
import { materialState } from '../state';

/** The materials of a session, what is missing, and where they are. */
export const get = handle('material.get', async ({ sessionId }, context) => {
  const { caller, db, now } = context;
  const session = await loadHeld(db, sessionId);
  await opening(context, await sessionCase(db, session, now));
  return materialState(db, session, caller, now);
});
