import { act } from '../../../cases/act';
import { sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { dayOf } from '../../../domain/time';
import { handle } from '../../../entry/serve';
import { loadHeld } from '../materials';
import { materialState } from '../state';

/**
 * The bureau, and nobody else, opens the hand-in again after the due day, with a reason; what comes then is marked late (R-MATERIAL).
 * WRONG_STAGE while it is still open by itself, after it was handed in, and once the session is scored.
 */
export const reopen = handle('material.reopen', async ({ sessionId, untilDay, reason }, context) => {
  const { caller, db, now } = context;
  const session = await loadHeld(db, sessionId);
  if (untilDay < dayOf(now)) {
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'untilDay', message: '截止日期不能早于今天' }] });
  }
  await act(context, sessionMatter(session), 'reopen', { values: { untilDay }, reason });
  return materialState(db, session, caller, now);
});
