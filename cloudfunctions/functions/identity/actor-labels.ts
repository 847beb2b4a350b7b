import { maskName } from '../../domain/identifiers';
import type { Parties } from '../../mechanisms/party';
import type { AuditRecord } from '../../platform/audit';
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
  return [roleName, organisation, maskName(profile?.name ?? '')].filter((part) => part !== '').join('·');
}

/** Who did what is on record, in words: role, organisation as it is today, masked name; by actor and role. */
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
