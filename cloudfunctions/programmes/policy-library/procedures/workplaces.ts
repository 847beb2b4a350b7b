import type { Office } from '../../workplace';
import type { LibraryParty } from '../parties';

export const office: Office<LibraryParty> = {
  shortName: '政策库',
  today: [],
  opens: { sessions: [], people: [], institutions: [], officers: [] },
  workplaces: {
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
  },
};
