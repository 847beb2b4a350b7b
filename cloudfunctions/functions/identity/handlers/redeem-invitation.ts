import { DomainError } from '../../../domain/errors';
import { mayHold } from '../../../mechanisms/party';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../platform/serve';
import { lectureHallSetting, type LectureHallParty } from '../../../programmes';
import { grantsOf, type Grant, type InvitationDoc, type UserDoc } from '../../../records';
import { bootstrapInvitation, invitationId } from '../invitation';

const shown = ({ grantId, role, scope, scopeName, grantedAt }: Grant) => ({
  grant: { grantId, role, scope, scopeName, grantedAt },
});

/** INCOMPATIBLE_ROLES when somebody who is one of these already may not be the other too (Roles, 27 Nov). */
function requireCompatible(user: UserDoc, wanted: LectureHallParty): void {
  const { parties } = lectureHallSetting;
  const held = grantsOf(user).find(({ party }) => !mayHold(parties, [party], wanted));
  if (!held) return;
  throw new DomainError('INCOMPATIBLE_ROLES', { wanted: parties[wanted].name, held: parties[held.party].name });
}

/** Takes up a role. A code is used once; its user may send it again and gets the same grant. */
export const redeemInvitation = handle('identity.redeemInvitation', async (input, { audit, caller, db, now }) => {
  caller.profile();
  const id = invitationId(input.code);
  return db.transaction(async (tx) => {
    const invitation = (await tx.get<InvitationDoc>('invitations', id)) ?? bootstrapInvitation(input.code);
    if (!invitation) throw new DomainError('INVITATION_UNKNOWN');
    const user = await tx.get<UserDoc>('users', caller.userId);
    if (!user) throw new DomainError('PROFILE_REQUIRED');
    if (invitation.usedBy !== null) {
      const earlier = user.grants.find((grant) => grant.invitationId === id);
      if (invitation.usedBy === caller.userId && earlier) return shown(earlier);
      throw new DomainError('INVITATION_USED');
    }
    if (invitation.expiresAt < now) throw new DomainError('INVITATION_EXPIRED');
    const { role, scope, scopeName } = invitation;
    requireCompatible(user, role);
    const grant: Grant = {
      grantId: idOf('grant', caller.userId, id),
      role,
      scope,
      scopeName,
      grantedAt: now,
      invitationId: id,
    };
    await tx.set('invitations', { ...invitation, usedAt: now, usedBy: caller.userId });
    await tx.update('users', caller.userId, { grants: [...user.grants, grant] });
    await audit(tx, 'roles', 'grant', { userId: caller.userId, grantId: grant.grantId, role, scope, invitationId: id });
    return shown(grant);
  });
});
