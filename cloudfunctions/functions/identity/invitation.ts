import { preparedAct } from '../../cases/act';
import type { Matter } from '../../cases/case';
import type { Scope } from '../../contract/identity';
import type { Context } from '../../entry/serve';
import { DomainError } from '../../domain/errors';
import { isPlaced } from '../../mechanisms/party';
import { command } from '../../platform/cloud';
import { keyedHash } from '../../platform/secrets';
import { lectureHallSetting, secondOfficer, type LectureHallParty } from '../../programmes';
import type { Database, Tx } from '../../platform/database';
import { dayOf, endOfDay } from '../../domain/time';
import { grantsOf, mustBeArea, placeOf, type InvitationDoc, type UserDoc } from '../../records';

export const normaliseCode = (code: string): string => code.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');

export const invitationId = (code: string): string =>
  keyedHash('PHONE_KEY', 'invitation', normaliseCode(code)).slice(0, 32);

/** Who signs for what the operator's code grants: nobody in office. */
export const OPERATOR = 'operator';

/** Says in the audit trail why one officer was enough. */
export const FOUNDING = '系统启用时仅有一名经办人，由其任命第二名';

/**
 * The first bureau officer has nobody to be invited by: the operator puts BOOTSTRAP_CODE into the function's environment.
 * It is an invitation like any other, so it too is used once.
 */
export function bootstrapInvitation(code: string): InvitationDoc | null {
  const bootstrap = process.env.BOOTSTRAP_CODE;
  if (!bootstrap || normaliseCode(bootstrap) !== normaliseCode(code)) return null;
  return {
    _id: invitationId(code),
    programme: lectureHallSetting.programme,
    party: 'bureau',
    at: 'all',
    note: '系统启用',
    createdAt: 0,
    createdBy: OPERATOR,
    expiresAt: endOfDay('2099-12-31'),
    usedAt: null,
    usedBy: null,
    approval: 'none',
  };
}

/** The scope that the contract knows for a party's; a body is an institution unless it is an agency. */
const scopeKindOf = (role: LectureHallParty): Scope['kind'] => {
  switch (lectureHallSetting.parties[role].scope) {
    case 'programme':
      return 'all';
    case 'area':
      return 'region';
    case 'body':
      return role === 'agency' ? 'agency' : 'institution';
  }
};

/** INVALID_INPUT when a scope does not fit the role, NOT_FOUND when it names nobody. */
export async function requireScope(db: Database, role: LectureHallParty, scope: Scope): Promise<void> {
  const expected = scopeKindOf(role);
  if (scope.kind !== expected) {
    throw new DomainError('INVALID_INPUT', {
      fields: [{ path: 'scope.kind', message: `该角色的范围应为 ${expected}` }],
    });
  }
  if (scope.kind === 'region') {
    mustBeArea('scope.regionId', scope.regionId);
    // an area's grant reaches all below it
    if (!isPlaced(lectureHallSetting, { party: role, at: placeOf(scope) })) {
      const message = `${lectureHallSetting.parties[role].name}不按这一级地区授权`;
      throw new DomainError('INVALID_INPUT', { fields: [{ path: 'scope.regionId', message }] });
    }
  }
  if (scope.kind !== 'institution') return;
  const { institutionId } = scope;
  if (!(await db.get('institutions', institutionId))) throw new DomainError('NOT_FOUND', { institutionId });
}

/** The grants with which somebody may grant. */
export const officeOf = (user: Pick<UserDoc, 'grants'> | null): string[] =>
  grantsOf(user)
    .filter((grant) => grant.party === 'bureau' && isPlaced(lectureHallSetting, grant))
    .map(({ grantId }) => grantId);

/**
 * Whether there never was a second officer: the only one appoints the second alone. Who is left alone later cannot, or one officer would take the others' roles
 * away and choose whom to act with; the operator's next code helps there.
 */
export const isFounding = async (db: Database): Promise<boolean> =>
  (await db.find('invitations', { party: 'bureau', usedAt: command.neq(null) }, { limit: 2, fields: ['party'] }))
    .length < 2;

/** Whether who made it, or approved it, still has the right with which that was done. */
export function stands(
  { createdBy, madeUnder, approval, approved }: InvitationDoc,
  officesOf: (userId: string) => readonly string[],
): boolean {
  const holds = (userId: string, under?: readonly string[]): boolean => {
    const held = officesOf(userId);
    return under ? under.some((grantId) => held.includes(grantId)) : held.length > 0;
  };
  if (createdBy === OPERATOR) return true;
  return holds(createdBy, madeUnder) && (approval !== 'two' || !approved || holds(approved.by, approved.under));
}

/** As `stands`, of what is on record in the transaction. */
export async function standsIn(tx: Tx, invitation: InvitationDoc): Promise<boolean> {
  const ids = [invitation.createdBy, ...(invitation.approved ? [invitation.approved.by] : [])];
  const held = new Map<string, string[]>();
  for (const id of ids) held.set(id, officeOf(await tx.get('users', id)));
  return stands(invitation, (userId) => held.get(userId) ?? []);
}

/** Its way past a second officer. */
const approvalMatter = (invitation: InvitationDoc): Matter => ({
  programme: lectureHallSetting.programme,
  procedure: secondOfficer.id,
  about: { kind: 'invitation', id: invitation._id },
  body: null,
  area: null,
  startsAt: invitation.createdAt,
  openedAt: invitation.createdAt,
  opener: invitation.createdBy,
  called: lectureHallSetting.parties[invitation.party].name,
});

/** Takes the step of the invitation's case within a transaction of the caller's; what is prepared reads whom it tells. */
export const invitationStep = (context: Context, invitation: InvitationDoc, step: 'propose' | 'approve' | 'withdraw') =>
  preparedAct(context, approvalMatter(invitation), step);

/** Until when it can be approved: the last day on which it can be taken up. */
export const untilDayOf = ({ expiresAt }: InvitationDoc): string => dayOf(expiresAt);
