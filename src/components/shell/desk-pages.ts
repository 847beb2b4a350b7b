import type { PageName } from '@/services/navigate';
import type { Grant } from '@/services/types';
import type { TextKey } from '@/locales';
import { packageOf, type RolePackage } from '@/services/role-packages';
import type { IconName } from '../icon';
import { policyDeskPages } from './policy-desk-pages';

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
  agency: [
    { page: 'policy-desk/agencies', text: 'side.agencyItems', icon: 'policy' },
    { page: 'policy-desk/questions', text: 'side.policyQuestions', icon: 'message' },
  ],
};

interface DeskGroup {
  name: RolePackage | 'policy';
  pages: readonly DeskPage[];
}

/** The groups of pages that these roles work on, each once. Policies are kept by two roles beside their own work. */
export function deskGroups(grants: readonly Grant[]): DeskGroup[] {
  const own = [...new Set(grants.map(({ role }) => packageOf(role)))].map((name) => ({ name, pages: groups[name] }));
  const keeps = grants.some(({ role }) => role === 'bureau' || role === 'platform');
  return keeps ? [...own, { name: 'policy', pages: policyDeskPages }] : own;
}
