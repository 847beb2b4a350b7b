/** What becomes of an invitation before it is taken up: another officer approves it, any officer withdraws it. */
import { DomainError } from '../../../domain/errors';
import type { Context } from '../../../entry/serve';
import { handle } from '../../../entry/serve';
import type { Tx } from '../../../platform/database';
import { renewed, type InvitationDoc } from '../../../records';
import { invitationStep, officeOf, standsIn } from '../invitation';

async function storedInvitation({ db }: Pick<Context, 'db'>, id: string): Promise<InvitationDoc> {
  const stored = await db.get('invitations', id);
  if (!stored) throw new DomainError('NOT_FOUND');
  return renewed(stored);
}

async function unused(tx: Tx, id: string): Promise<InvitationDoc> {
  const stored = await tx.get('invitations', id);
  if (!stored) throw new DomainError('NOT_FOUND');
  return renewed(stored);
}

/** Roles (27 Nov): FOUR_EYES for who made it, under whatever account; INVITATION_VOID when who made it has no right to any more. */
export const approveInvitation = handle('identity.approveInvitation', async ({ invitationId }, context) => {
  const { caller, db, now } = context;
  const invitation = await storedInvitation(context, invitationId);
  if (invitation.approval !== 'two') throw new DomainError('WRONG_STAGE', { stage: invitation.approval ?? 'none' });
  const approve = await invitationStep(context, invitation, 'approve');
  await db.transaction(async (tx) => {
    const current = await unused(tx, invitationId);
    if (current.approved?.by === caller.userId) return;
    if (!(await standsIn(tx, current))) throw new DomainError('INVITATION_VOID');
    const user = await tx.get('users', caller.userId);
    await approve(tx, {});
    const approved = { by: caller.userId, at: now, under: officeOf(user) };
    await tx.set('invitations', { ...current, approved });
  });
  return { done: true };
});

export const withdrawInvitation = handle('identity.withdrawInvitation', async ({ invitationId, reason }, context) => {
  const { audit, caller, db, now } = context;
  const invitation = await storedInvitation(context, invitationId);
  const withdraw = invitation.approval === 'two' ? await invitationStep(context, invitation, 'withdraw') : null;
  await db.transaction(async (tx) => {
    const current = await unused(tx, invitationId);
    if (current.withdrawn) return;
    if (current.usedBy !== null) throw new DomainError('INVITATION_USED');
    if (current.expiresAt >= now) await withdraw?.(tx, { reason });
    await tx.set('invitations', { ...current, withdrawn: { by: caller.userId, at: now, reason } });
    await audit(tx, 'roles', 'withdraw-invitation', { invitationId, role: current.party, reason });
  });
  return { done: true };
});
