import { DAY_MS } from '../../../domain/time';
import { invitationCode } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { lectureHallSetting } from '../../../programmes';
import { placeOf, rightsShown, type InvitationDoc } from '../../../records';
import { invitationId, requireScope } from '../invitation';

/** The code is shown once, here; only its keyed hash is kept. */
export const createInvitation = handle('identity.createInvitation', async (input, { audit, caller, db, now }) => {
  await requireScope(db, input.role, input.scope);
  const code = invitationCode();
  const invitation: InvitationDoc = {
    _id: invitationId(code),
    programme: lectureHallSetting.programme,
    party: input.role,
    at: placeOf(input.scope),
    note: input.note,
    createdAt: now,
    createdBy: caller.userId,
    expiresAt: now + input.validDays * DAY_MS,
    usedAt: null,
    usedBy: null,
  };
  await db.transaction(async (tx) => {
    await tx.add('invitations', invitation);
    await audit(tx, 'roles', 'invite', {
      invitationId: invitation._id,
      role: input.role,
      scope: input.scope,
    });
  });
  const shown = await rightsShown(db, [invitation], now);
  return { code, ...shown(invitation), expiresAt: invitation.expiresAt };
});
