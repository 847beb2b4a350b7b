import { handle } from '../../../entry/serve';
import { command } from '../../../platform/cloud';
import { grantsOf, renewed, rightsShown, shownGrant } from '../../../records';

/** Everybody with a role, a row for each grant, and the invitations of the last hundred. */
export const listRoles = handle('identity.listRoles', async (input, { db, now }) => {
  const users = await db.find('users', { 'grants.0': command.exists(true) });
  const rows = users
    .flatMap((user) =>
      grantsOf(user)
        .filter((grant) => !input.role || grant.party === input.role)
        .map((grant) => ({
          userId: user._id,
          name: user.profile?.name ?? '',
          phoneMasked: user.profile?.phoneMasked ?? '',
          grant,
        })),
    )
    .sort((a, b) => b.grant.grantedAt - a.grant.grantedAt);
  const stored = await db.find('invitations', input.role ? { party: input.role } : {}, {
    orderBy: ['createdAt', 'desc'],
    limit: 100,
  });
  const invitations = stored.map(renewed);
  const people = rows.slice(input.offset, input.offset + input.limit);
  const shown = await rightsShown(db, [...people.map(({ grant }) => grant), ...invitations], now);
  return {
    total: rows.length,
    people: people.map(({ grant, ...person }) => ({ ...person, grant: shownGrant(grant, shown(grant)) })),
    invitations: invitations.map((invitation) => {
      const { _id, note, expiresAt, usedAt } = invitation;
      return { invitationId: _id, ...shown(invitation), note, expiresAt, usedAt };
    }),
  };
});
