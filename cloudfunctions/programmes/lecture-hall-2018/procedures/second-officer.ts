import type { Procedure, State } from '../../../mechanisms/procedure';
import type { LectureHallParty } from '../parties';
import { readings } from '../readings';

const clause = '四（一）';

const states = {
  unasked: { name: '未提出', holder: null },
  'with-second-officer': { name: '待第二名经办人同意', holder: 'bureau', due: { given: 'untilDay', by: 'propose' } },
  approved: { name: '已同意', holder: null, ends: 'granted' },
  withdrawn: { name: '已撤回', holder: null, ends: 'closed' },
  lapsed: { name: '逾期未同意', holder: null, ends: 'closed' },
} satisfies Record<string, State<LectureHallParty>>;

/** Roles (27 Nov): an invitation for a role that two officers grant. Who proposed it does not approve it, nor does the same person under another account. */
export const secondOfficer: Procedure<LectureHallParty, keyof typeof states> = {
  id: 'second-officer',
  name: '授权须两人',
  clause,
  about: 'invitation',
  opens: ['bureau'],
  initial: 'unasked',
  states,
  steps: [
    {
      id: 'propose',
      name: '提出授权',
      from: ['unasked'],
      to: 'with-second-officer',
      by: ['bureau'],
      early: true,
      tells: [{ to: 'holder', says: '请另一名经办人核实后同意，或者撤回。' }],
      clause,
      reading: readings.secondOfficer,
    },
    {
      id: 'approve',
      name: '同意授权',
      from: ['with-second-officer'],
      to: 'approved',
      by: ['bureau'],
      apart: ['propose'],
      early: true,
      tells: [{ to: 'opener', says: '另一名经办人已同意，邀请码可以使用。' }],
      clause,
      reading: readings.secondOfficer,
    },
    {
      id: 'withdraw',
      name: '撤回授权',
      from: ['with-second-officer', 'approved'],
      to: 'withdrawn',
      by: ['bureau'],
      reason: true,
      early: true,
      tells: [{ to: 'bureau', says: '邀请码已撤回，不能再使用。' }],
      clause,
    },
    {
      id: 'lapse',
      name: '逾期失效',
      from: ['with-second-officer'],
      to: 'lapsed',
      by: 'time',
      tells: [{ to: 'opener', says: '到期没有第二名经办人同意，邀请码已失效。' }],
      clause,
    },
  ],
};
