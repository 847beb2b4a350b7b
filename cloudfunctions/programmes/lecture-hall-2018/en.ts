/** The programme's words in English, for the screens: a list's new entry does not compile before it has one here. */
import { parties, type LectureHallParty } from './parties';
import { readings as inChinese } from './readings';
import { readingsInEnglish } from './readings-en';
import type { ProgrammeWords } from '../types';

export const title = 'Policy Lecture Hall for ten thousand small and medium enterprises (2018–2020)';
export const issuers = ['Department of Economy and Information Technology of Inner Mongolia'];

export const words: ProgrammeWords = {
  /** What the region does itself; the other areas are called as everywhere. */
  region: { '150000': 'Autonomous region' },
  mode: {
    'network-video': 'Video network, main and branch venues',
    'window-platform': 'Window platform, on site and online',
    'county-park': 'In counties and parks',
    institution: 'At a training institution',
    online: 'Online learning',
    'study-tour': 'Study tour',
  },
  content: {
    1: 'The economy and policy at large',
    2: 'Entrepreneurship and its environment',
    3: 'The SME Promotion Law',
    4: 'Innovation and upgrading',
    5: 'Taxes, costs and accounting',
    6: 'Financing and capital',
    7: 'Industry, technology, environment',
    8: 'Public services, brands, rights, people',
    9: 'New policies',
  },
  audience: {
    'sme-manager': 'Manager of a small or medium enterprise',
    'sme-finance': 'Finance staff of a small or medium enterprise',
    'leading-group': 'Member unit of the leading group',
    'sme-system': 'Cadre of the SME system',
    other: 'Other staff and other people',
  },
  photo: { lecturer: 'Lecturer', trainees: 'Trainees', room: 'Whole room', other: 'Other angles' },
  organiser: {
    hub: 'Hub platform',
    window: 'Window platform',
    prefecture: 'Prefecture department',
    institution: 'Training institution',
  },
  grade: { excellent: 'Excellent', good: 'Good', pass: 'Pass', fail: 'Fail' },
  party: Object.fromEntries(Object.entries(parties).map(([id, { en }]) => [id, en])) as Record<
    LectureHallParty,
    string
  >,
};

/** Each reading as the data has it, and in English. */
export const readings = Object.entries(readingsInEnglish).map(
  ([id, en]) => [inChinese[id as keyof typeof inChinese], en] as const,
);
