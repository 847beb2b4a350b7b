import { DAY_MS } from '../../../domain/time';
import { invitationCode } from '../../../platform/ids';
import { handle } from '../../../platform/serve';
import { invitationId, scopeName } from '../invitation';
import type { InvitationDoc } from '../../../records';

/** The code is shown once, here; only its keyed hash is kept. */
export const createInvitation = handle('identity.createInvitation', async (input, { audit, caller, db, now }) => {
  const code = invitationCode();
  const invitation: InvitationDoc = {
    _id: invitationId(code),
    role: input.role,
    scope: input.scope,
    scopeName: await scopeName(db, input.role, input.scope, now),
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
  const { role, scope, expiresAt } = invitation;
  return { code, role, scope, scopeName: invitation.scopeName, expiresAt };
});
