import type { PageName } from '@/services/navigate';
import type { Grant } from '@/services/types';
import type { TextKey } from '@/locales';
import { packageOf, type RolePackage } from '@/services/role-packages';
import type { IconName } from '../icon';

interface DeskPage {
  page: PageName;
  text: TextKey;
  icon: IconName;
}

/** Each package's pages that can be opened without anything chosen before. */
const groups: Record<RolePackage, readonly DeskPage[]> = {
  institution: [{ page: 'institution/index', text: 'side.sessions', icon: 'calendar' }],
  prefecture: [
    { page: 'prefecture/index', text: 'side.region', icon: 'region' },
    { page: 'prefecture/progress', text: 'side.progress', icon: 'chart' },
  ],
  evaluator: [
    { page: 'evaluator/index', text: 'side.queue', icon: 'reviewed' },
    { page: 'evaluator/sampling', text: 'side.sampling', icon: 'sample' },
    { page: 'evaluator/calls', text: 'side.calls', icon: 'phone' },
  ],
  bureau: [
    { page: 'bureau/index', text: 'side.overview', icon: 'work' },
    { page: 'bureau/month', text: 'side.month', icon: 'calendar' },
    { page: 'bureau/progress', text: 'side.progress', icon: 'chart' },
    { page: 'bureau/confirming', text: 'side.confirming', icon: 'reviewed' },
    { page: 'bureau/sampling', text: 'side.sampling', icon: 'sample' },
    { page: 'bureau/materials', text: 'side.materials', icon: 'picture' },
    { page: 'bureau/settlement', text: 'side.settlement', icon: 'money' },
    { page: 'bureau/institutions', text: 'side.institutions', icon: 'building' },
    { page: 'bureau/roles', text: 'side.roles', icon: 'roles' },
    { page: 'bureau/audit', text: 'side.audit', icon: 'history' },
  ],
};

/** The groups of pages that these roles work on, each once. */
export const deskGroups = (grants: readonly Grant[]): { name: RolePackage; pages: readonly DeskPage[] }[] =>
  [...new Set(grants.map(({ role }) => packageOf(role)))].map((name) => ({ name, pages: groups[name] }));
