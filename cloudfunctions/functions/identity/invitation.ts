import type { Scope } from '../../contract/identity';
import { DomainError } from '../../domain/errors';
import { isPlaced } from '../../mechanisms/party';
import { keyedHash } from '../../platform/secrets';
import { lectureHallSetting, type LectureHallParty } from '../../programmes';
import type { Database } from '../../platform/database';
import { endOfDay } from '../../domain/time';
import { mustBeArea, placeOf, type InvitationDoc } from '../../records';

export const normaliseCode = (code: string): string => code.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');

export const invitationId = (code: string): string =>
  keyedHash('PHONE_KEY', 'invitation', normaliseCode(code)).slice(0, 32);

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
    createdBy: 'operator',
    expiresAt: endOfDay('2099-12-31'),
    usedAt: null,
    usedBy: null,
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
