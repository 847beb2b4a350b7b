import { DomainError } from '../../../domain/errors';
import { DAY_MS } from '../../../domain/time';
import { contentHashOf } from '../../../platform/audit-hash';
import { invitationCode } from '../../../platform/ids';
import { derivedKey } from '../../../platform/secrets';
import { handle } from '../../../entry/serve';
import { lectureHallSetting } from '../../../programmes';
import { placeOf, renewed, rightsShown, scopeOf, type InvitationDoc } from '../../../records';
import { FOUNDING, invitationId, invitationStep, isFounding, officeOf, requireScope, untilDayOf } from '../invitation';

const saysSame = (one: InvitationDoc, other: InvitationDoc): boolean => {
  const said = ({ party, at, note, createdAt, expiresAt }: InvitationDoc) => [party, at, note, expiresAt - createdAt];
  return contentHashOf(said(one)) === contentHashOf(said(other));
};

/**
 * The code is shown to who asks for it; only its keyed hash is kept. For the bureau and the evaluator it is worth nothing before a second officer has
 * approved it (Roles, 27 Nov). CONFLICT: the request's key was used for another invitation.
 */
export const createInvitation = handle('identity.createInvitation', async (input, context) => {
  const { audit, caller, db, now } = context;
  await requireScope(db, input.role, input.scope);
  const { requestKey, role } = input;
  const code =
    requestKey === undefined
      ? invitationCode()
      : invitationCode(derivedKey('PHONE_KEY', 'invitation-code', caller.userId, requestKey));
  const { grantedByTwo = false } = lectureHallSetting.parties[role];
  const founding = role === 'bureau' && (await isFounding(db));
  const invitation: InvitationDoc = {
    _id: invitationId(code),
    programme: lectureHallSetting.programme,
    party: role,
    at: placeOf(input.scope),
    note: input.note,
    createdAt: now,
    createdBy: caller.userId,
    expiresAt: now + input.validDays * DAY_MS,
    usedAt: null,
    usedBy: null,
    madeUnder: officeOf(caller.user),
    approval: !grantedByTwo ? 'none' : founding ? 'founding' : 'two',
    approved: null,
    withdrawn: null,
  };
  const propose = invitation.approval === 'two' ? await invitationStep(context, invitation, 'propose') : null;
  const made = await db.transaction(async (tx) => {
    const earlier = await tx.get('invitations', invitation._id);
    if (earlier) {
      if (!saysSame(renewed(earlier), invitation)) throw new DomainError('CONFLICT');
      return renewed(earlier);
    }
    await tx.add('invitations', invitation);
    await propose?.(tx, { values: { untilDay: untilDayOf(invitation) } });
    await audit(tx, 'roles', 'invite', {
      invitationId: invitation._id,
      role,
      scope: scopeOf(invitation),
      ...(founding && { exception: FOUNDING }),
    });
    return invitation;
  });
  const shown = await rightsShown(db, [made], now);
  return {
    invitationId: made._id,
    code,
    ...shown(made),
    expiresAt: made.expiresAt,
    waits: made.approval === 'two' && !made.approved,
  };
});
