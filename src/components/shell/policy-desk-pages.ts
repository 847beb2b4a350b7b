import type { PageName } from '@/services/navigate';
import type { IconName } from '../icon';

/** The pages on which the bureau and the platform keep the policies: at the side of a desk, and on the desk's own first page on a phone. */
export const policyDeskPages = [
  { page: 'policy-desk/index', text: 'side.policyDesk', icon: 'work' },
  { page: 'policy-desk/import', text: 'side.policyImport', icon: 'upload' },
  { page: 'policy-desk/published', text: 'side.policies', icon: 'policy' },
  { page: 'policy-desk/words', text: 'side.policyWords', icon: 'search' },
  { page: 'policy-desk/editions', text: 'side.handbook', icon: 'book' },
  { page: 'policy-desk/agencies', text: 'side.policyAgencies', icon: 'building' },
  { page: 'policy-desk/questions', text: 'side.policyQuestions', icon: 'message' },
  { page: 'policy-desk/interpretations', text: 'side.policyExplained', icon: 'book' },
] as const satisfies readonly { page: PageName; text: string; icon: IconName }[];
