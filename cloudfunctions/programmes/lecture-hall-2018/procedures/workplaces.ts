import type { Office } from '../../workplace';
import type { LectureHallParty } from '../parties';

export const office: Office<LectureHallParty> = {
  shortName: '政策大讲堂',
  today: [
    { cards: 'hall.own-sessions', for: 'anybody' },
    // who stands as something wider has other work, and opens the code from the session
    { cards: 'hall.codes', for: ['institution'] },
    { cards: 'hall.calls', for: ['evaluator'] },
  ],
  opens: {
    sessions: [
      { as: ['bureau'], page: 'bureau/session' },
      { as: ['evaluator'], over: true, page: 'work/case' },
      { as: ['institution', 'window', 'platform'], page: 'institution/desk' },
      { as: 'anybody', page: 'session-detail' },
    ],
    people: [
      { as: ['bureau', 'evaluator'], page: 'evaluator/people' },
      { as: 'anybody', page: 'institution/desk' },
    ],
    institutions: [{ as: ['bureau'], page: 'bureau/institutions' }],
    officers: [{ as: ['bureau'], page: 'bureau/roles' }],
  },
  workplaces: {
    'session-evaluation': {
      facts: 'hall.session',
      slots: [
        { slot: 'session-objection', for: ['institution', 'evaluator', 'bureau'] },
        { slot: 'session-score', for: ['institution', 'evaluator', 'bureau'] },
        {
          slot: 'session-materials',
          for: ['institution', 'window', 'platform', 'prefecture', 'evaluator', 'bureau'],
        },
      ],
      steps: {
        submit: { page: 'institution/materials' },
        forward: { operation: 'material.forward' },
        'hand-over': { operation: 'material.forward' },
        'send-back': { operation: 'material.sendBack' },
        reopen: { operation: 'material.reopen' },
        score: { page: 'evaluator/sheet' },
        'return-score': { operation: 'evaluation.sendBack' },
        confirm: { operation: 'evaluation.confirm' },
        object: { operation: 'evaluation.object' },
        review: { page: 'evaluator/sheet' },
        correct: { page: 'evaluator/sheet' },
        drop: 'elsewhere',
      },
    },
    'head-audit': {
      facts: 'hall.audit',
      slots: [{ slot: 'head-audit', for: ['evaluator', 'bureau'] }],
      steps: {
        'open-audit': { operation: 'followup.openAudit' },
        contribute: { operation: 'followup.contributeToAudit' },
        draw: { operation: 'followup.contributeToAudit' },
        conclude: { operation: 'followup.concludeAudit' },
      },
    },
    'second-officer': {
      slots: [],
      steps: {
        propose: 'elsewhere',
        approve: { operation: 'identity.approveInvitation' },
        withdraw: { operation: 'identity.withdrawInvitation' },
      },
    },
  },
};
