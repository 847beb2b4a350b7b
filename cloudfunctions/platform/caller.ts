/** Who calls: known by the OPENID of WeChat's context and by nothing that the client sends. */
import type { Reach, Who } from '../contract';
import type { RegionId, Role } from '../contract/common';
import { DomainError } from '../domain/errors';
import type { Grant, Profile, UserDoc } from '../records';
import { cloud } from './cloud';
import type { Database } from './database';
import { idOf } from './ids';

/** What a record belongs to, for the reach of a role. */
export interface Belongs {
  institutionId?: string | null;
  regionId?: RegionId | null;
  agency?: string | null;
}

export interface Caller {
  userId: string;
  openid: string;
  /** Network address, for review only (R-ATTEND 6). */
  address: string;
  user: UserDoc | null;
  roles: Role[];
  /** The role under which this call is allowed; the widest one if there are several. */
  as: Role;
  /** The grants that allow this call; empty when anybody may. */
  grants: Grant[];
  /** Whether one of the grants (or everybody's right) reaches this record. */
  reaches: (record: Belongs) => boolean;
  /** Whether the caller holds the role at all, in any scope. */
  has: (role: Role) => boolean;
  /** The profile, or PROFILE_REQUIRED. */
  profile: () => Profile;
  /** For records of who did something: name and role, without the phone number. */
  label: string;
}

export const userIdOf = (openid: string): string => `u${idOf('user', openid)}`;

const covers = (grant: Grant, reach: Reach, record: Belongs): boolean => {
  if (reach === 'any') return true;
  switch (grant.scope.kind) {
    case 'all':
      return true;
    case 'institution':
      return grant.scope.institutionId === record.institutionId;
    case 'region':
      return grant.scope.regionId === record.regionId;
    case 'agency':
      return grant.scope.agency === record.agency;
  }
};

/** From the narrowest to the widest; the widest role that may do it is the one on record. */
const WIDTH: readonly Role[] = [
  'visitor',
  'trainee',
  'agency',
  'institution',
  'window',
  'prefecture',
  'evaluator',
  'platform',
  'bureau',
];

/** Reads the caller and checks that one of their roles may do it: NOT_LOGGED_IN, FORBIDDEN. */
export async function identify(db: Database, who: Who): Promise<Caller> {
  const context = cloud.getWXContext();
  const openid = context.OPENID;
  if (!openid) throw new DomainError('NOT_LOGGED_IN');
  const userId = userIdOf(openid);
  const user = await db.get<UserDoc>('users', userId);
  const held = user?.grants ?? [];
  const roles: Role[] = [
    ...new Set<Role>(['visitor', ...(user?.profile ? (['trainee'] as const) : []), ...held.map((grant) => grant.role)]),
  ];
  const allowed = roles.filter((role) => who[role] !== undefined).sort((a, b) => WIDTH.indexOf(b) - WIDTH.indexOf(a));
  const as = allowed[0];
  if (!as) throw new DomainError('FORBIDDEN');
  const grants = held.filter((grant) => who[grant.role] !== undefined);
  const openToAll = who.visitor !== undefined || (who.trainee !== undefined && roles.includes('trainee'));
  return {
    userId,
    openid,
    address: context.CLIENTIP ?? '',
    user,
    roles,
    as,
    grants,
    reaches: (record) => openToAll || grants.some((grant) => covers(grant, who[grant.role] ?? 'own', record)),
    has: (role) => roles.includes(role),
    profile: () => {
      if (!user?.profile) throw new DomainError('PROFILE_REQUIRED');
      return user.profile;
    },
    label: user?.profile?.name ?? '微信用户',
  };
}
