/**
 * A person is all accounts that have, or had, one telephone number: what nobody may be or do twice is asked of the person. Who changes the number,
 * or leaves and comes again, stays the same; two numbers of one person that never met in an account cannot be known.
 */
import { command } from '../platform/cloud';
import type { Database, Tx } from '../platform/database';
import { keyedHash } from '../platform/secrets';
import { grantsOf, type StoredGrant, type UserDoc } from './user';

/**
 * Collection `formerOfficers`, `_id` = the account's, whose official acts stay: so that somebody who comes again under another account is the same person.
 * `phones`: of each number the hash of its hash (`formerPhone`), which finds nothing else.
 */
export interface FormerOfficerDoc {
  _id: string;
  phones: string[];
}

export interface Account {
  userId: string;
  grants: StoredGrant[];
}

/** All numbers that an account has or had, as keyed hashes. */
export const phonesOf = (user: Pick<UserDoc, 'profile' | 'formerPhones'> | null): string[] => [
  ...new Set([...(user?.profile ? [user.profile.phoneHash] : []), ...(user?.formerPhones ?? [])]),
];

export const formerPhone = (phone: string): string => keyedHash('PHONE_KEY', 'former-officer', phone);

const FIELDS = ['profile', 'formerPhones', 'grants'] as const;
/** Numbers lead to accounts and accounts to numbers; nobody has had more than a few. */
const ROUNDS = 5;

/** The accounts of whoever has these numbers, in no order. */
export async function accountsWith(db: Database, phones: readonly string[]): Promise<Account[]> {
  const found = new Map<string, Account>();
  const known = new Set<string>();
  let fresh = [...phones];
  for (let round = 0; fresh.length > 0 && round < ROUNDS; round += 1) {
    for (const phone of fresh) known.add(phone);
    const any = command.in(fresh);
    const [now, before, gone] = await Promise.all([
      db.find('users', { 'profile.phoneHash': any }, { fields: FIELDS }),
      db.find('users', { formerPhones: any }, { fields: FIELDS }),
      db.find('formerOfficers', { phones: command.in(fresh.map(formerPhone)) }),
    ]);
    for (const user of [...now, ...before]) found.set(user._id, { userId: user._id, grants: grantsOf(user) });
    for (const { _id } of gone) if (!found.has(_id)) found.set(_id, { userId: _id, grants: [] });
    fresh = [...new Set([...now, ...before].flatMap(phonesOf))].filter((phone) => !known.has(phone));
  }
  return [...found.values()];
}

/** All accounts of the person whose account this is, itself among them. */
export async function accountsOf(db: Database, userId: string): Promise<Account[]> {
  const user = await db.get('users', userId);
  const others = await accountsWith(db, phonesOf(user));
  const own = { userId, grants: grantsOf(user) };
  return [own, ...others.filter((one) => one.userId !== userId)];
}

/** Whether two accounts are one person's. */
export async function samePerson(db: Database, one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const [mine, theirs] = await Promise.all([accountsOf(db, one), accountsOf(db, other)]);
  // of somebody whose account is gone the other one knows
  return mine.some(({ userId }) => userId === other) || theirs.some(({ userId }) => userId === one);
}

/** Marks accounts that share a number, so that a call of one of them, and no other call, asks for the rest (entry/caller.ts). */
export async function markShared(tx: Tx, accounts: readonly Account[]): Promise<void> {
  if (accounts.length < 2) return;
  for (const { userId } of accounts) {
    const user = await tx.get('users', userId);
    if (user && user.shared !== true) await tx.update('users', userId, { shared: true });
  }
}
