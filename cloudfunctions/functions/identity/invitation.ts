import type { Scope } from '../../contract/identity';
import { DomainError } from '../../domain/errors';
import { keyedHash } from '../../platform/secrets';
import { lectureHall2018, lectureHallSetting, rulesAt } from '../../programmes';
import type { Database } from '../../platform/database';
import { dayOf, endOfDay } from '../../domain/time';
import { mustBeArea, type Grant, type InstitutionDoc, type InvitationDoc } from '../../records';

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
    role: 'bureau',
    scope: { kind: 'all' },
    scopeName: '全区',
    note: '系统启用',
    createdAt: 0,
    createdBy: 'operator',
    expiresAt: endOfDay('2099-12-31'),
    usedAt: null,
    usedBy: null,
  };
}

/** The scope that the contract knows for a party's; a body is an institution unless it is an agency. */
const scopeOf = (role: Grant['role']): Scope['kind'] => {
  switch (lectureHallSetting.parties[role].scope) {
    case 'programme':
      return 'all';
    case 'area':
      return 'region';
    case 'body':
      return role === 'agency' ? 'agency' : 'institution';
  }
};

/** The name of a scope on screen; INVALID_INPUT when it does not fit the role, NOT_FOUND when it names nobody. */
export async function scopeName(db: Database, role: Grant['role'], scope: Scope, at: number): Promise<string> {
  const expected = scopeOf(role);
  if (scope.kind !== expected) {
    throw new DomainError('INVALID_INPUT', {
      fields: [{ path: 'scope.kind', message: `该角色的范围应为 ${expected}` }],
    });
  }
  switch (scope.kind) {
    case 'all':
      return '全区';
    case 'region': {
      mustBeArea('scope.regionId', scope.regionId);
      const regions = rulesAt(lectureHall2018, dayOf(at)).parameters.regions.value;
      return regions.find((region) => region.id === scope.regionId)?.name ?? scope.regionId;
    }
    case 'agency':
      return scope.agency;
    case 'institution': {
      const institution = await db.get<InstitutionDoc>('institutions', scope.institutionId);
      if (!institution) throw new DomainError('NOT_FOUND', { institutionId: scope.institutionId });
      return institution.name;
    }
  }
}
