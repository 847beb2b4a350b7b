import type { Role } from '../../contract/common';
import { maskName } from '../../domain/identifiers';
import type { AuditRecord } from '../../platform/audit';
import type { Database } from '../../platform/database';
import type { UserDoc } from '../../records';

const ROLE_NAMES: Record<Role, string> = {
  visitor: '访客',
  trainee: '学员',
  institution: '培训机构',
  prefecture: '盟市主管部门',
  window: '窗口服务平台',
  evaluator: '第三方监督评价机构',
  bureau: '自治区中小企业局',
  platform: '枢纽服务平台',
  agency: '政策牵头部门',
};
const isRole = (text: string): text is Role => Object.hasOwn(ROLE_NAMES, text);

function labelOf(role: string, user: UserDoc | undefined): string {
  // what anybody may do is done as a visitor; who has said who they are is more than that
  const known = role === 'visitor' && user?.profile ? 'trainee' : role;
  const roleName = isRole(known) ? ROLE_NAMES[known] : known;
  if (!user) return `${roleName}·已删除个人信息`;
  const { grants, profile } = user;
  const grant = grants.find((candidate) => candidate.role === role);
  // a scope of the whole region says nothing that the role does not
  const organisation = grant ? (grant.scope.kind === 'all' ? '' : grant.scopeName) : (profile?.enterprise ?? '');
  return [roleName, organisation, maskName(profile?.name ?? '')].filter((part) => part !== '').join('·');
}

/** Who did what is on record, in words: role, organisation as it is today, masked name; by actor and role. */
export async function actorLabels(
  db: Database,
  records: readonly AuditRecord[],
): Promise<(record: AuditRecord) => string> {
  const users = await db.getMany<UserDoc>(
    'users',
    records.map((record) => record.actor),
  );
  const userOf = new Map(users.map((user) => [user._id, user]));
  return ({ actor, actorRole }) => labelOf(actorRole, userOf.get(actor));
}
