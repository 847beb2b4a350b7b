import { maskName } from '../../domain/identifiers';
import type { Parties } from '../../mechanisms/party';
import type { AuditRecord } from '../../platform/audit-hash';
import type { Database } from '../../platform/database';
import { lectureHallSetting } from '../../programmes';
import { grantsOf, rightsShown, type UserDoc } from '../../records';

const ANYBODY: Readonly<Record<string, string>> = { visitor: '访客', trainee: '学员' };
const PARTIES: Parties = lectureHallSetting.parties;
const nameOf = (role: string): string => ANYBODY[role] ?? PARTIES[role]?.name ?? role;

type Rights = Awaited<ReturnType<typeof rightsShown>>;

function labelOf({ actor, actorRole: role }: AuditRecord, user: UserDoc | undefined, shown: Rights): string {
  // what anybody may do is done as a visitor; who has said who they are is more than that
  const known = role === 'visitor' && user?.profile ? 'trainee' : role;
  const roleName = nameOf(known);
  if (actor === '') return roleName;
  if (!user) return `${roleName}·已删除个人信息`;
  const { profile } = user;
  const grant = grantsOf(user).find(({ party }) => party === role);
  // a scope of the whole region says nothing that the role does not
  const organisation = grant ? (grant.at === 'all' ? '' : shown(grant).scopeName) : (profile?.enterprise ?? '');
  // who acts in office does so under the full name; who learns or looks something up does not
  const name = ANYBODY[known] === undefined ? (profile?.name ?? '') : maskName(profile?.name ?? '');
  return [roleName, organisation, name].filter((part) => part !== '').join('·');
}

const isAccount = (value: unknown): value is string => typeof value === 'string' && /^u[0-9a-f]{32}$/.test(value);
const accountsIn = (value: unknown): string[] => {
  if (isAccount(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(accountsIn) : [];
};

/** Whom the details of records name by an id: officers in full, others masked. */
export async function namesIn(db: Database, records: readonly AuditRecord[]): Promise<Record<string, string>> {
  const users = await db.getMany('users', [...new Set(records.flatMap(({ details }) => accountsIn(details)))]);
  return Object.fromEntries(
    users.map(({ _id, profile, grants }) => {
      const name = profile?.name ?? '微信用户';
      return [_id, grants.length > 0 ? name : maskName(name)];
    }),
  );
}

/** Who did what is on record, in words: role, organisation as it is today, name; by actor and role. */
export async function actorLabels(
  db: Database,
  records: readonly AuditRecord[],
  now: number,
): Promise<(record: AuditRecord) => string> {
  const users = await db.getMany(
    'users',
    records.map((record) => record.actor),
  );
  const userOf = new Map(users.map((user) => [user._id, user]));
  const shown = await rightsShown(db, users.flatMap(grantsOf), now);
  return (record) => labelOf(record, userOf.get(record.actor), shown);
}
