import type { Database } from '../platform/database';
import type { Scope } from '../contract/identity';
import { agencyKey } from '../domain/policy-agency';
import type { Belongs, Grant, GrantPlace } from '../mechanisms/party';
import { lectureHallSetting, librarySetting, type AudienceKindId, type LectureHallParty } from '../programmes';

/** A right as it is stored: ids only; what it is called is looked up when it is shown (records/granted.ts). */
export interface StoredGrant extends Grant<LectureHallParty> {
  grantId: string;
  grantedAt: number;
  invitationId: string;
}

/** As grants and invitations were stored before they named their programme; `renewGrants` rewrites them. */
interface OldGrant {
  role: LectureHallParty;
  scope: Scope;
  scopeName?: string;
}

/** Where a scope of the contract lies; an agency is known by its name in the form in which names are compared. */
export const placeOf = (scope: Scope): GrantPlace => {
  switch (scope.kind) {
    case 'all':
      return 'all';
    case 'institution':
      return { body: scope.institutionId };
    case 'region':
      return { area: scope.regionId };
    case 'agency':
      return { body: agencyKey(scope.agency) };
  }
};

/** The same grant or invitation in today's shape; one that has it already stays as it is. */
export function renewed<T extends object>(stored: T | (Omit<T, keyof Grant> & OldGrant)): T {
  if (!('role' in stored)) return stored;
  const { role, scope, scopeName: _, ...rest } = stored;
  return { ...rest, programme: lectureHallSetting.programme, party: role, at: placeOf(scope) } as unknown as T;
}

/** A person's grants, also those of before. */
export const grantsOf = (user: Pick<UserDoc, 'grants'> | null): StoredGrant[] => (user?.grants ?? []).map(renewed);

/** The agencies that somebody with these grants speaks for, by their keys. */
export const agenciesOf = (grants: readonly Grant[]): string[] =>
  grants.flatMap(({ party, at }) => (party === 'agency' && at !== 'all' && 'body' in at ? [at.body] : []));

/** Where a policy's item or a question belongs: to all agencies that it names. */
export const ofAgencies = (names: readonly string[]): Belongs => ({
  programme: librarySetting.programme,
  bodies: names.map(agencyKey),
});

/** How a number is known: `button` is WeChat's word for it. */
export type PhoneSource = 'button' | 'typed' | 'staff';

export interface Profile {
  name: string;
  enterprise: string;
  /** Sealed with PHONE_KEY; `phoneHash` finds it, `phoneMasked` shows it. */
  phoneSealed: string;
  phoneHash: string;
  phoneMasked: string;
  /** Absent: typed, before it was asked. */
  phoneFrom?: PhoneSource;
  /** Hash of the one-time code by which WeChat gave the number, so that the same request sent again finds it done. */
  phoneCode?: string;
  kind: AudienceKindId;
  post: string;
  regionId: string | null;
  creditCode: string;
}

/** Collection `users`; `_id` is derived from the OPENID. */
export interface UserDoc {
  _id: string;
  openid: string;
  profile: Profile | null;
  grants: StoredGrant[];
  createdAt: number;
  /** Keyed hashes of the numbers that it had before (records/person.ts). */
  formerPhones?: string[];
  /** Another account has, or had, one of its numbers. */
  shared?: boolean;
}

/** Collection `invitations`; `_id` is the keyed hash of the code, which is itself not stored. */
export interface InvitationDoc extends Grant<LectureHallParty> {
  _id: string;
  note: string;
  createdAt: number;
  createdBy: string;
  expiresAt: number;
  usedAt: number | null;
  usedBy: string | null;
  /** The grants of who made it: with the last of them it is void. Left out: made before that was kept, or by the operator. */
  madeUnder?: string[];
  /** `two`: worth nothing before a second officer approves; `founding`: the only officer there ever was appoints the second. */
  approval?: 'none' | 'two' | 'founding';
  approved?: { by: string; at: number; under: string[] } | null;
  withdrawn?: { by: string; at: number; reason: string } | null;
}

/** Collection `deletions`, `_id` by the request that asked for it: what was answered; it says of nobody who it was. */
export interface DeletionDoc {
  _id: string;
  deletedAt: number;
  removed: { registrations: number; favourites: number; messages: number; roles: number; questions: number };
  nameless: { sessions: number; attendances: number; signatures: number; feedback: number; calls: number };
}

/**
 * Names of who acted, looked up when they are shown: what is stored names an id, so that nobody's name outlives their particulars. Whoever has left is
 * called so.
 */
export async function namesOf(db: Database, ids: readonly string[]): Promise<(id: string) => string> {
  const users = await db.getMany('users', ids);
  const names = new Map(users.map((user) => [user._id, user.profile?.name ?? '微信用户']));
  return (id) => names.get(id) ?? NOBODY[id] ?? '已删除个人信息';
}

/** Who acts when nobody does. */
export const SYSTEM = 'system';
const NOBODY: Readonly<Record<string, string>> = { [SYSTEM]: '系统', operator: '系统运维' };
