import { handle } from '../../../platform/serve';
import { command } from '../../../platform/cloud';
import type { UserDoc, InvitationDoc } from '../../../records';

/** Everybody with a role, a row for each grant, and the invitations of the last hundred. */
export const listRoles = handle('identity.listRoles', async (input, { db }) => {
  const users = await db.find<UserDoc>('users', { 'grants.0': command.exists(true) });
  const rows = users
    .flatMap((user) =>
      user.grants
        .filter((grant) => !input.role || grant.role === input.role)
        .map(({ invitationId: _, ...grant }) => ({
          userId: user._id,
          name: user.profile?.name ?? '',
          phoneMasked: user.profile?.phoneMasked ?? '',
          grant,
        })),
    )
    .sort((a, b) => b.grant.grantedAt - a.grant.grantedAt);
  const invitations = await db.find<InvitationDoc>('invitations', input.role ? { role: input.role } : {}, {
    orderBy: ['createdAt', 'desc'],
    limit: 100,
  });
  return {
    total: rows.length,
    people: rows.slice(input.offset, input.offset + input.limit),
    invitations: invitations.map(({ _id, role, scope, scopeName, note, expiresAt, usedAt }) => ({
      invitationId: _id,
      role,
      scope,
      scopeName,
      note,
      expiresAt,
      usedAt,
    })),
  };
});
