import type { Workplace } from '../../workplace';
import type { LibraryParty } from '../parties';

/** As people call the programme where cases of several stand beside one another. */
export const shortName = '政策库';

/** By procedure. */
export const workplaces: Readonly<Record<string, Workplace<LibraryParty>>> = {
  'policy-draft': {
    slots: [],
    steps: {
      review: { page: 'policy-desk/draft' },
      rework: 'elsewhere',
      publish: { page: 'policy-desk/draft' },
      'publish-at-once': 'elsewhere',
      discard: { page: 'policy-desk/draft' },
      reopen: 'elsewhere',
    },
  },
  question: {
    slots: [{ slot: 'library-question', for: ['agency', 'platform', 'bureau'] }],
    steps: { ask: 'elsewhere', answer: { page: 'policy-desk/question' }, withdraw: 'elsewhere' },
  },
};
