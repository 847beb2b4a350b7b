import { keepUp } from '../../../cases/act';
import { notShownYet } from '../../../cases/reach';
import { DomainError } from '../../../domain/errors';
import { isPlaced, mayHold } from '../../../mechanisms/party';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { lectureHallSetting, type LectureHallParty } from '../../../programmes';
import type { Database } from '../../../platform/database';
import {
  accountsOf,
  grantsOf,
  markShared,
  renewed,
  rightsShown,
  scopeOf,
  shownGrant,
  type Account,
  type InvitationDoc,
  type StoredGrant,
} from '../../../records';
import { bootstrapInvitation, FOUNDING, invitationId, isFounding, OPERATOR, standsIn } from '../invitation';

/** INCOMPATIBLE_ROLES when somebody who is one of these already, under whatever account, may not be the other too (Roles, 27 Nov). */
function requireCompatible(person: readonly Account[], wanted: LectureHallParty): void {
  const { parties } = lectureHallSetting;
  const held = person.flatMap(({ grants }) => grants).find(({ party }) => !mayHold(parties, [party], wanted));
  if (!held) return;
  throw new DomainError('INCOMPATIBLE_ROLES', { wanted: parties[wanted].name, held: parties[held.party].name });
}

/**
 * What must still hold of an invitation when it is taken up: not withdrawn, in time, who made and who approved it still in office, the second officer has
 * approved it, and neither of the two takes it up. `standing`: whether `standsIn` found the right of both.
 */
async function requireGood(db: Database, invitation: InvitationDoc, standing: boolean, now: number): Promise<void> {
  const { approval = 'none', approved, createdBy, expiresAt, party, withdrawn } = invitation;
  if (withdrawn) throw new DomainError('INVITATION_WITHDRAWN');
  if (expiresAt < now) throw new DomainError('INVITATION_EXPIRED');
  if (!standing) throw new DomainError('INVITATION_VOID');
  const { grantedByTwo = false } = lectureHallSetting.parties[party];
  if (!grantedByTwo || createdBy === OPERATOR) return;
  if (approval === 'two' && !approved) throw new DomainError('INVITATION_WAITS');
  // of two codes that the only officer wrote, one appoints the second officer; one of before there were two is written anew
  if (approval === 'none' || (approval === 'founding' && !(await isFounding(db))))
    throw new DomainError('INVITATION_VOID');
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
    await requireGood(db, invitation, await standsIn(tx, invitation), now);
    const { programme, party, at, createdBy, approved, approval } = invitation;
    const person = await accountsOf(db, caller.userId);
    requireCompatible(person, party);
    const ids = person.map(({ userId }) => userId);
    if (ids.includes(createdBy) || (approved && ids.includes(approved.by))) throw new DomainError('INVITATION_OWN');
    await markShared(tx, person);
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
      madeBy: createdBy,
      ...(approved && { approvedBy: approved.by }),
      ...(approval === 'founding' && { exception: FOUNDING }),
    });
    return taken;
  });
  for (const doc of await notShownYet(db, [grant])) await keepUp(db, doc, now);
  const shown = await rightsShown(db, [grant], now);
  return { grant: shownGrant(grant, shown(grant)) };
});
