import { command } from '../../../platform/cloud';
import { idOf } from '../../../platform/ids';
import { unseal } from '../../../platform/secrets';
import { handle } from '../../../entry/serve';
import { ownCall, requireCalling, requireOpen } from '../own-call';

/**
 * The number that signed, of somebody who is still to be called (R-FOLLOWUP 3, 5): what the profile says since changes nothing. The look is on record before the
 * number is out, and the call's next outcome rests on it. Null: from before numbers were kept, and the profile has changed since.
 */
export const revealPhone = handle('followup.revealPhone', async (input, context) => {
  const { audit, caller, db, now } = context;
  const { call, session } = await ownCall(context, input.sessionId, input.callId);
  requireOpen(call);
  await requireCalling(db, session, call, now);
  const attendance = await db.get('attendances', idOf('attendance', session._id, call.userId));
  await db.transaction(async (tx) => {
    await tx.update('followupCalls', call._id, { opened: command.set({ by: caller.userId, at: now }) });
    await audit(tx, `session:${session._id}`, 'reveal-phone', { callId: call._id });
  });
  return { phone: attendance?.phoneSealed ? unseal('PHONE_KEY', attendance.phoneSealed) : null };
});
