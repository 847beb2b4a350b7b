import type { GRANTED_ROLES } from '../../contract/lists';
import type { Party, Setting } from '../../mechanisms/party';
import type { AreaLevel } from '../types';
import { territory } from './territory';

export type LectureHallParty = (typeof GRANTED_ROLES)[number];

/**
 * What is not for everybody who stands towards a record: drafts and what was planned of a session; sign-in, feedback from the first answer on and its
 * signs, scores before they are confirmed; settlements; what feedback says of charges; the trail of what was done and the register of roles.
 */
export type Sight = 'plans' | 'evaluation' | 'money' | 'complaints' | 'trail';

/** Annex 3: a prefecture, or one of the two towns with a row of their own; never the whole region. */
const levels = ['prefecture', 'county'] satisfies AreaLevel[];

/**
 * Who takes part (四（一）、（三）). Whoever stands as several of them towards a record acts as the first of them in the order below. The
 * evaluator is a third party: nobody is it together with those whom it evaluates or for whom it does so. Whoever decides or judges is appointed by two.
 */
export const parties: Readonly<Record<LectureHallParty, Party<LectureHallParty, Sight> & { readonly en: string }>> = {
  bureau: {
    name: '自治区中小企业局',
    en: 'The bureau',
    scope: 'programme',
    grantedByTwo: true,
    sees: ['plans', 'evaluation', 'money', 'complaints', 'trail'],
  },
  platform: { name: '枢纽服务平台', en: 'Hub platform', scope: 'programme' },
  evaluator: {
    name: '第三方监督评价机构',
    en: 'Third-party evaluator',
    scope: 'programme',
    grantedByTwo: true,
    apartFrom: ['bureau', 'platform', 'window', 'prefecture', 'institution'],
    sees: ['evaluation', 'money'],
  },
  prefecture: { name: '盟市主管部门', en: 'Prefecture department', scope: 'area', levels },
  window: { name: '窗口服务平台', en: 'Window platform', scope: 'area', levels },
  institution: { name: '培训机构', en: 'Training institution', scope: 'body', interested: true },
  agency: { name: '政策牵头部门', en: 'Policy agency', scope: 'body' },
};

/** What decides as what somebody stands towards a record of the programme. */
export const setting: Setting<LectureHallParty> = {
  programme: 'lecture-hall-2018',
  parties,
  territory,
};
