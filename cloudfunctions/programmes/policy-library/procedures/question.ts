import type { Procedure, State, Tell } from '../../../mechanisms/procedure';
import type { LibraryParty } from '../parties';
import { readings } from '../readings';

const clause = '二（三）1';
const due = { days: { figure: 'answerWorkingDays' }, of: 'working', after: 'entered' } as const;

const states = {
  unasked: { name: '未提出', holder: null },
  'with-agency': { name: '待牵头部门答复', holder: 'agency', due, sees: ['platform', 'bureau'] },
  'with-desk': { name: '待枢纽平台答复', holder: 'platform', due, sees: ['agency', 'bureau'] },
  answered: { name: '已答复', holder: null, ends: 'granted' },
  withdrawn: { name: '已撤回', holder: null, ends: 'closed' },
} satisfies Record<string, State<LibraryParty>>;

const everybody = (says: string): [Tell<LibraryParty>, ...Tell<LibraryParty>[]] => [
  { to: 'agency', says },
  { to: 'platform', says },
];

/** R-POLICY 5: a question to the agencies that lead and support what it is about; who asks stays hidden from those who answer. */
export const question: Procedure<LibraryParty, keyof typeof states> = {
  id: 'question',
  name: '政策提问',
  clause,
  about: 'question',
  opens: ['opener'],
  opener: { name: '提问人', hidden: true },
  initial: 'unasked',
  states,
  steps: [
    {
      id: 'ask',
      name: '提问',
      from: ['unasked'],
      to: 'with-agency',
      // where nobody speaks for an agency here, the desk answers
      instead: { only: { fact: 'agencyPeople', atMost: 0 }, to: 'with-desk' },
      by: ['opener'],
      early: true,
      tells: [
        { to: 'holder', says: '有新的提问，请答复。' },
        { to: 'platform', says: '有新的提问，已转牵头部门答复。' },
      ],
      recordedAs: 'ask-question',
      clause,
      reading: readings.question,
    },
    {
      id: 'answer',
      name: '答复提问',
      from: ['with-agency', 'with-desk', 'answered'],
      to: 'answered',
      by: ['agency', 'platform', 'bureau'],
      early: true,
      tells: [
        { to: 'opener', title: '提问已答复', says: '{by}答复了您的提问，点开查看全文。', kind: 'question-answered' },
        ...everybody('{by}已答复。'),
      ],
      recordedAs: 'answer-question',
      clause,
      reading: readings.question,
    },
    {
      id: 'withdraw',
      name: '撤回提问',
      from: ['with-agency', 'with-desk'],
      to: 'withdrawn',
      by: ['opener'],
      early: true,
      tells: everybody('提问人已撤回，不必再答复。'),
      recordedAs: 'withdraw-question',
      clause,
    },
  ],
};
