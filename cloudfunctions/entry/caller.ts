/** Who calls: known by the OPENID of WeChat's context or by the desk that a person opened, and by nothing else that the client sends. */
import type { Who } from '../contract';
import type { DeskAccess } from '../contract/desk-access';
import type { Role } from '../contract/common';
import { NOBODY } from '../contract/lists';
import { DomainError } from '../domain/errors';
import { grantsIn, standing, type Belongs, type Parties } from '../mechanisms/party';
import { lectureHallSetting, settingOf, type LectureHallParty, type Sight } from '../programmes';
import { accountsOf, grantsOf, type Profile, type StoredGrant, type UserDoc } from '../records';
import { cloud } from '../platform/cloud';
import type { Database } from '../platform/database';
import { idOf } from '../platform/ids';
import type { Browser } from './http';

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
  /** Other accounts of the same person (records/person.ts): what nobody may do twice is asked of all of them. */
  alike: readonly string[];
  /** What those hold. */
  elsewhere: readonly StoredGrant[];
  /** As which parties the person stands towards the record (mechanisms/party.ts), whatever the operation. */
  standing: (record: Belongs) => LectureHallParty[];
  /** Whether one of those parties is shown this of the record. */
  sees: (record: Belongs, sight: Sight) => boolean;
  /** Whether the person, under whatever account, profits from the record, and so stands as nothing else towards it. */
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

/** Nobody in particular, who reads what is open to all. */
const ANYBODY = { userId: NOBODY, openid: '', user: null };

interface Via {
  /** Where it is asked over HTTP, which WeChat knows nothing of. */
  browser: Browser | null;
  /** Who asked for what is only now run (entry/texts.ts). */
  asked?: string | undefined;
}

async function whoAsks(db: Database, open: boolean, { browser, asked }: Via) {
  if (browser) {
    const { desk } = browser;
    if (desk) return { userId: desk.doc.userId, openid: desk.user.openid, user: desk.user };
    if (open) return ANYBODY;
    throw new DomainError('NOT_LOGGED_IN');
  }
  const openid = asked ?? cloud.getWXContext().OPENID;
  if (!openid) throw new DomainError('NOT_LOGGED_IN');
  const userId = userIdOf(openid);
  return { userId, openid, user: await db.get('users', userId) };
}

/**
 * Reads the caller and checks that a role held somewhere may do it, from where it is asked: NOT_LOGGED_IN, FORBIDDEN, ONLY_ON_PHONE, ONLY_IN_BROWSER.
 */
export async function identify(
  db: Database,
  { who, open, only }: { who: Who } & Pick<DeskAccess, 'open' | 'only'>,
  via: Via,
): Promise<Caller> {
  const { browser } = via;
  if (only === 'phone' && browser) throw new DomainError('ONLY_ON_PHONE');
  if (only === 'browser' && !browser) throw new DomainError('ONLY_IN_BROWSER');
  const { userId, openid, user } = await whoAsks(db, open, via);
  const grants = grantsIn(grantsOf(user), lectureHallSetting);
  const anybody: Role[] = user?.profile ? ['trainee', 'visitor'] : ['visitor'];
  const roles = [...PARTIES.filter((party) => grants.some((grant) => grant.party === party)), ...anybody];
  const as = roles.find((role) => who[role] !== undefined);
  if (!as) throw new DomainError('FORBIDDEN');
  const openToAll = anybody.some((role) => who[role] !== undefined);
  const others = user?.shared === true && grants.length > 0 ? (await accountsOf(db, userId)).slice(1) : [];
  const elsewhere = grantsIn(
    others.flatMap((account) => account.grants),
    lectureHallSetting,
  );
  const rulesOf = (record: Belongs): Partial<Parties> => settingOf(record.programme).parties;
  const standingAs = (held: readonly StoredGrant[], record: Belongs) =>
    standing<string>(held, record, settingOf(record.programme)) as LectureHallParty[];
  const profits = (held: readonly StoredGrant[], record: Belongs): boolean =>
    standingAs(held, record).some((party) => rulesOf(record)[party]?.interested);
  // who profits under another account of theirs stands as nothing under this one
  const standingOf = (record: Belongs) =>
    elsewhere.length > 0 && profits(elsewhere, record) && !profits(grants, record) ? [] : standingAs(grants, record);
  return {
    userId,
    openid,
    address: browser ? browser.network : (cloud.getWXContext().CLIENTIP ?? ''),
    user,
    roles: roles.toReversed(),
    as,
    grants,
    alike: others.map((account) => account.userId),
    elsewhere,
    standing: standingOf,
    sees: (record, sight) => standingOf(record).some((party) => rulesOf(record)[party]?.sees?.includes(sight)),
    isInterested: (record) => profits(grants, record) || (elsewhere.length > 0 && profits(elsewhere, record)),
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

/** As what a person is found in a session: by the account, and by the number of the profile. */
export const ownNumber = ({ userId, user }: Pick<Caller, 'userId' | 'user'>) => ({
  userId,
  phoneHash: user?.profile?.phoneHash,
});
