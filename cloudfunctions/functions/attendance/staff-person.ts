import type { Parsed } from '../../contract';
import type { Caller } from '../../entry/caller';
import { nameKey } from '../../domain/attendance';
import { DomainError } from '../../domain/errors';
import { maskPhone, normalisePhone } from '../../domain/identifiers';
import type { Database, Tx } from '../../platform/database';
import { idOf } from '../../platform/ids';
import { phoneHashes, seal } from '../../platform/secrets';
import {
  accountsOf,
  accountsWith,
  belongsOf,
  mustBeListed,
  NO_SIGNER,
  phonesOf,
  registrationId,
  rulesFor,
  samePerson,
  type Account,
  type Profile,
  type SessionDoc,
  type SignatureDoc,
  type StaffEntryDoc,
  type StaffFlag,
  type UserDoc,
} from '../../records';
import { lectureHallSetting } from '../../programmes';
import { standing } from '../../mechanisms/party';
import { attendanceId, signatureId } from './rules';

type Person = Parsed<'attendance.signInByStaff'>['person'];
type Typed = Exclude<Person, { personId: string }>;

/** Somebody whom staff sign in; `profile` is null for one who scanned and has not said who they are. */
export interface StaffPerson {
  userId: string;
  profile: Profile | null;
  /** Particulars of somebody without an account, who belong to this session alone; written with the entry. */
  fresh: UserDoc | null;
  flags: StaffFlag[];
  typed: NonNullable<StaffEntryDoc['typed']> | null;
  /** Accounts that are told: the person's own, and whoever has this number. */
  tell: string[];
}

interface Known {
  userId: string;
  profile: Profile;
}

/** People of this session, by whatever they are known in it: a registration, a scan, an entry of staff. */
async function knownHere(db: Database, sessionId: string, phoneHash: string): Promise<Known[]> {
  const [registrations, attendances] = await Promise.all([
    db.find('registrations', { sessionId }, { fields: ['userId'] }),
    db.find(
      'attendances',
      { sessionId },
      { fields: ['userId', 'name', 'enterprise', 'phoneHash', 'phoneMasked', 'kind'] },
    ),
  ]);
  const ids = [...new Set([...registrations, ...attendances].map(({ userId }) => userId))];
  const users = new Map((await db.getMany('users', ids)).map((user) => [user._id, user.profile]));
  const asSigned = new Map(attendances.map((doc) => [doc.userId, doc]));
  return ids.flatMap((userId) => {
    const profile = users.get(userId);
    if (!profile) return [];
    const signed = asSigned.get(userId);
    if (signed?.phoneHash === phoneHash) return [{ userId, profile: { ...profile, name: signed.name } }];
    return profile.phoneHash === phoneHash ? [{ userId, profile }] : [];
  });
}

/** Everybody who has signed up with this number, wherever. */
export const signedUpWith = async (db: Database, phoneHash: string): Promise<UserDoc[]> =>
  (await db.find('users', { 'profile.phoneHash': phoneHash })).filter((user) => user.openid !== '');

/** Somebody in office, or of the institution that profits, is not signed in quietly. */
function officeFlags(session: SessionDoc, accounts: readonly Account[]): StaffFlag[] {
  const grants = accounts.flatMap((account) => account.grants);
  const stands = standing(grants, belongsOf(session), lectureHallSetting);
  const interested = stands.some((party) => lectureHallSetting.parties[party].interested);
  return [
    ...(grants.length > 0 && !interested ? ['officer' as const] : []),
    ...(interested ? ['interested' as const] : []),
  ];
}

/** The number as it is compared, with what was typed. INVALID_PHONE. */
function profileOf(person: Typed, now: number): Profile {
  const phone = normalisePhone(person.phone);
  if (phone === null) throw new DomainError('INVALID_PHONE', { fields: [{ path: 'person.phone' }] });
  return {
    name: person.name,
    enterprise: person.enterprise,
    phoneSealed: seal('PHONE_KEY', phone),
    phoneHash: phoneHashes(phone)[0],
    phoneMasked: maskPhone(phone),
    kind: mustBeListed('person.kind', person.kind, rulesFor(now).parameters.audienceKinds.value),
    post: '',
    regionId: null,
    creditCode: '',
  };
}

/** Somebody of the session's list, chosen by id; nobody of elsewhere. NOT_FOUND. */
async function chosen(db: Database, session: SessionDoc, userId: string): Promise<StaffPerson> {
  const [user, attendance, registration] = await Promise.all([
    db.get('users', userId),
    db.get('attendances', attendanceId(session._id, userId)),
    db.get('registrations', registrationId(session._id, userId)),
  ]);
  if (!attendance && !registration) throw new DomainError('NOT_FOUND');
  return about(db, session, { userId, profile: user?.profile ?? null, fresh: null, flags: [], typed: null, tell: [] });
}

/** With what concerns the accounts behind it. */
async function about(db: Database, session: SessionDoc, person: StaffPerson): Promise<StaffPerson> {
  const { userId, profile } = person;
  const byNumber = profile ? await signedUpWith(db, profile.phoneHash) : [];
  const own = byNumber.some((user) => user._id === userId) ? null : await db.get('users', userId);
  const accounts = own && own.openid !== '' ? [...byNumber, own] : byNumber;
  // in office is a person, over all accounts of the number
  const all = [...(await accountsOf(db, userId)), ...(profile ? await accountsWith(db, [profile.phoneHash]) : [])];
  return {
    ...person,
    flags: [...person.flags, ...officeFlags(session, all)],
    tell: [...new Set(accounts.map((user) => user._id))],
  };
}

/** The id of somebody without an account: of this session, this number and this name alone. */
export const guestId = (sessionId: string, phoneHash: string, name: string): string =>
  `p${idOf('person', sessionId, phoneHash, nameKey(name))}`;

/**
 * Finds whom staff mean: somebody on the list; or who is known by number and name; or somebody new, whose particulars belong to this session. What was
 * typed is never quietly taken for another's: a number known here by another name asks (STAFF_NAME_DIFFERS names both), one that an account elsewhere has
 * asks without saying whose it is (STAFF_NUMBER_KNOWN); `sharedNumber` answers that it is somebody else. NOT_FOUND, INVALID_PHONE, STAFF_SIGNS_SELF.
 */
export async function findPerson(
  db: Database,
  session: SessionDoc,
  person: Person,
  caller: Caller,
  now: number,
): Promise<StaffPerson> {
  const found =
    'personId' in person ? await chosen(db, session, person.personId) : await named(db, session, person, now);
  const number = found.profile?.phoneHash;
  const self = phonesOf(caller.user).includes(number ?? '') || (await samePerson(db, caller.userId, found.userId));
  if (self) throw new DomainError('STAFF_SIGNS_SELF');
  return found;
}

async function named(db: Database, session: SessionDoc, person: Typed, now: number): Promise<StaffPerson> {
  const typed = profileOf(person, now);
  const [known, accounts] = await Promise.all([
    knownHere(db, session._id, typed.phoneHash),
    signedUpWith(db, typed.phoneHash),
  ]);
  const key = nameKey(typed.name);
  const isTyped = (one: { profile: Profile | null }): boolean => nameKey(one.profile?.name ?? '') === key;
  const shared: StaffFlag[] = known.some((one) => !isTyped(one)) || person.sharedNumber ? ['shared-number'] : [];
  const plain = { fresh: null, typed: null, tell: [] };

  const same = known.find(isTyped);
  if (same) {
    const guest = same.userId.startsWith('p');
    const differs = same.profile.enterprise !== typed.enterprise || same.profile.kind !== typed.kind;
    return about(db, session, {
      ...plain,
      userId: same.userId,
      // who has no account is what was typed last; who has one says it better
      profile: guest ? typed : same.profile,
      fresh: guest ? guestOf(same.userId, typed, now) : null,
      flags: !guest && differs ? [...shared, 'particulars-differ'] : shared,
      typed: !guest && differs ? { enterprise: typed.enterprise, kind: typed.kind } : null,
    });
  }
  const here = known[0];
  if (here && !person.sharedNumber) {
    throw new DomainError('STAFF_NAME_DIFFERS', {
      known: known.map(({ profile }) => profile.name),
      typed: typed.name,
      people: known.map(({ userId, profile: { name, enterprise, phoneMasked } }) => ({
        personId: userId,
        name,
        enterprise,
        phoneMasked,
      })),
    });
  }
  const account = accounts.find(isTyped);
  // the account's own particulars stay its own: whoever entered this reads what was typed
  if (account) return about(db, session, { ...plain, userId: account._id, profile: typed, flags: shared });
  if (accounts.length > 0 && !person.sharedNumber) throw new DomainError('STAFF_NUMBER_KNOWN', { typed: typed.name });
  const userId = guestId(session._id, typed.phoneHash, typed.name);
  return about(db, session, { ...plain, userId, profile: typed, fresh: guestOf(userId, typed, now), flags: shared });
}

/** Whether the number was signed with by nobody yet, and staff have entered somebody by it. */
export const isClaim = ({ userId }: SignatureDoc): boolean => userId === NO_SIGNER;

/**
 * Leaves a mark under the number of somebody without an account, where whoever signs with that number comes upon it: a signature asks for it with no question of
 * its own. ALREADY_SIGNED_BY_SELF when the person has signed since the entry was begun.
 */
export async function claimNumber(tx: Tx, sessionId: string, profile: Profile, now: number): Promise<void> {
  const _id = signatureId(sessionId, profile.phoneHash);
  const held = await tx.get('signatures', _id);
  if (!held) return tx.add('signatures', { _id, sessionId, userId: NO_SIGNER, at: now, strokes: '', sha256: '' });
  const own = isClaim(held) ? null : await tx.get('users', held.userId);
  if (nameKey(own?.profile?.name ?? '') === nameKey(profile.name))
    throw new DomainError('ALREADY_SIGNED_BY_SELF', { name: profile.name });
}

const guestOf = (_id: string, profile: Profile, now: number): UserDoc => ({
  _id,
  openid: '',
  profile,
  grants: [],
  createdAt: now,
});
