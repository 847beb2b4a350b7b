import { handle } from '../../../entry/serve';
import { loadHeld } from '../materials';
import { materialState } from '../state';

/** The materials of a session, what is missing, and where they are. */
export const get = handle('material.get', async ({ sessionId }, { caller, db, now }) =>
  materialState(db, await loadHeld(db, sessionId), caller, now),
);
