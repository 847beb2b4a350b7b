import { keepUp } from '../../../cases/act';
import { notShownYet } from '../../../cases/reach';
import { DomainError } from '../../../domain/errors';
import { isPlaced, mayHold } from '../../../mechanisms/party';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { lectureHallSetting, type LectureHallParty } from '../../../programmes';
import { grantsOf, renewed, rightsShown, scopeOf, shownGrant, type StoredGrant, type UserDoc } from '../../../records';
import { bootstrapInvitation, invitationId } from '../invitation';

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
  const grant = await db.transaction(async (tx) => {
    const stored = (await tx.get('invitations', id)) ?? bootstrapInvitation(input.code);
    const invitation = stored && renewed(stored);
    if (!invitation || !isPlaced(lectureHallSetting, invitation)) throw new DomainError('INVITATION_UNKNOWN');
    const user = await tx.get('users', caller.userId);
    if (!user) throw new DomainError('PROFILE_REQUIRED');
    if (invitation.usedBy !== null) {
      const earlier = grantsOf(user).find((candidate) => candidate.invitationId === id);
      if (invitation.usedBy === caller.userId && earlier) return earlier;
      throw new DomainError('INVITATION_USED');
    }
    if (invitation.expiresAt < now) throw new DomainError('INVITATION_EXPIRED');
    const { programme, party, at } = invitation;
    requireCompatible(user, party);
    const taken: StoredGrant = {
      grantId: idOf('grant', caller.userId, id),
      programme,
      party,
      at,
      grantedAt: now,
      invitationId: id,
    };
    await tx.set('invitations', { ...invitation, usedAt: now, usedBy: caller.userId });
    await tx.update('users', caller.userId, { grants: [...user.grants, taken] });
    await audit(tx, 'roles', 'grant', {
      userId: caller.userId,
      grantId: taken.grantId,
      role: party,
      scope: scopeOf(taken),
      invitationId: id,
    });
    return taken;
  });
  for (const doc of await notShownYet(db, [grant])) await keepUp(db, doc, now);
  const shown = await rightsShown(db, [grant], now);
  return { grant: shownGrant(grant, shown(grant)) };
});
