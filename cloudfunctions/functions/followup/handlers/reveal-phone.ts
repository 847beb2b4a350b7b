import { DomainError } from '../../../domain/errors';
import { unseal } from '../../../platform/secrets';
import { handle } from '../../../entry/serve';
import { ownCall } from '../own-call';

/** The full number of somebody in one's own sample (R-FOLLOWUP 3). The look is on record before the number is out. */
export const revealPhone = handle('followup.revealPhone', async (input, context) => {
  const { audit, db } = context;
  const call = await ownCall(context, input.sessionId, input.callId);
  const user = await db.get('users', call.userId);
  if (!user?.profile) throw new DomainError('NOT_FOUND');
  const { phoneSealed } = user.profile;
  await db.transaction((tx) => audit(tx, `session:${input.sessionId}`, 'reveal-phone', { callId: call._id }));
  return { phone: unseal('PHONE_KEY', phoneSealed) };
});
