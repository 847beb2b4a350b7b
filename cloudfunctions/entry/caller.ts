/** Who calls: known by the OPENID of WeChat's context and by nothing that the client sends. */
import type { Who } from '../contract';
import type { Role } from '../contract/common';
import { DomainError } from '../domain/errors';
import { grantsIn, standing, type Belongs, type Parties } from '../mechanisms/party';
import { lectureHallSetting, settingOf, type LectureHallParty, type Sight } from '../programmes';
import { grantsOf, type Profile, type StoredGrant, type UserDoc } from '../records';
import { cloud } from '../platform/cloud';
import type { Database } from '../platform/database';
import { idOf } from '../platform/ids';

export interface Caller {
  userId: string;
  openid: string;
  /** Network address, for review only (R-ATTEND 6). */
  address: string;
  user: UserDoc | null;
  /** What the person is called, in some respect or another; what he or she may do and see follows `standing`. */
  roles: Role[];
  /** As what this call is made: of the roles that the operation names the first in the programme's order. */
  as: Role;
  grants: readonly StoredGrant[];
  /** As which parties the person stands towards the record (mechanisms/party.ts), whatever the operation. */
  standing: (record: Belongs) => LectureHallParty[];
  /** Whether one of those parties is shown this of the record. */
  sees: (record: Belongs, sight: Sight) => boolean;
  /** Whether the person profits from the record, and so stands as nothing else towards it. */
  isInterested: (record: Belongs) => boolean;
  /** Whether the person may do this operation to the record: as one of the parties that it names, or as anybody. */
  reaches: (record: Belongs) => boolean;
  /** The profile, or PROFILE_REQUIRED. */
  profile: () => Profile;
  /** For records of who did something: name and role, without the phone number. */
  label: string;
}

export const userIdOf = (openid: string): string => `u${idOf('user', openid)}`;

const PARTIES = Object.keys(lectureHallSetting.parties) as LectureHallParty[];

/**
 * Reads the caller and checks that a role held somewhere may do it: NOT_LOGGED_IN, FORBIDDEN. `asked`: who asked for what is only now run (entry/texts.ts).
 */
export async function identify(db: Database, who: Who, asked?: string): Promise<Caller> {
  const context = cloud.getWXContext();
  const openid = asked ?? context.OPENID;
  if (!openid) throw new DomainError('NOT_LOGGED_IN');
  const userId = userIdOf(openid);
  const user = await db.get('users', userId);
  const grants = grantsIn(grantsOf(user), lectureHallSetting);
  const anybody: Role[] = user?.profile ? ['trainee', 'visitor'] : ['visitor'];
  const roles = [...PARTIES.filter((party) => grants.some((grant) => grant.party === party)), ...anybody];
  const as = roles.find((role) => who[role] !== undefined);
  if (!as) throw new DomainError('FORBIDDEN');
  const openToAll = anybody.some((role) => who[role] !== undefined);
  const standingOf = (record: Belongs) =>
    standing<string>(grants, record, settingOf(record.programme)) as LectureHallParty[];
  const rulesOf = (record: Belongs): Partial<Parties> => settingOf(record.programme).parties;
  return {
    userId,
    openid,
    address: context.CLIENTIP ?? '',
    user,
    roles: roles.toReversed(),
    as,
    grants,
    standing: standingOf,
    sees: (record, sight) => standingOf(record).some((party) => rulesOf(record)[party]?.sees?.includes(sight)),
    isInterested: (record) => standingOf(record).some((party) => rulesOf(record)[party]?.interested),
    reaches: (record) => openToAll || standingOf(record).some((party) => who[party] !== undefined),
    profile: () => {
      if (!user?.profile) throw new DomainError('PROFILE_REQUIRED');
      return user.profile;
    },
    label: user?.profile?.name ?? '微信用户',
  };
}

/** The same caller towards one record, as one of the parties that the operation names: FORBIDDEN. */
export function towards(caller: Caller, who: Who, record: Belongs): Caller {
  if (!caller.reaches(record)) throw new DomainError('FORBIDDEN');
  return { ...caller, as: caller.standing(record).find((party) => who[party] !== undefined) ?? caller.as };
}

/** INTERESTED when the caller profits from one of them: nobody acts in their own cause, nor on a batch with it in it. */
export function requireDisinterested({ isInterested }: Caller, records: readonly Belongs[]): void {
  if (records.some(isInterested)) throw new DomainError('INTERESTED');
}
