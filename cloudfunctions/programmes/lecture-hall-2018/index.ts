import type { LectureHallProgramme } from '../types';
import * as en from './en';
import { evaluation } from './evaluation';
import { feedbackForm } from './feedback-form';
import { audienceKinds, contentKinds, organisers, photoKinds } from './lists';
import { modes } from './modes';
import { money } from './money';
import { parties } from './parties';
import { plausibility } from './plausibility';
import { annualTask, regions, territory } from './territory';

/** 内蒙古自治区万户中小企业政策大讲堂（2018–2020）. */
export const lectureHall2018: LectureHallProgramme = {
  id: 'lecture-hall-2018',
  title: '内蒙古自治区万户中小企业政策大讲堂实施方案（2018-2020）',
  documentNumber: '内经信投规字〔2018〕200号',
  issuers: ['内蒙古自治区经济和信息化委员会'],
  issuedDay: '2018-04-26',
  validFromDay: '2018-04-26',
  validToDay: '2020-12-31',
  territory,
  articles: { '附件2 评价反馈表': '附件2 反馈表' },
  en,
  // The source names no telephone: this number rings nowhere and is replaced before a deployment opens (docs/deploy.md).
  serviceDesk: {
    name: { zh: '政策大讲堂服务台', en: 'Service desk' },
    phone: '0471-0000000',
    hours: { zh: '工作日 9:00–12:00、14:30–17:30', en: 'Working days 9:00–12:00, 14:30–17:30' },
  },
  parties,
  parameters: {
    regions,
    annualTask,
    modes,
    contentKinds,
    audienceKinds,
    photoKinds,
    organisers,
    feedbackForm,
    plausibility,
    ...evaluation,
    ...money,
  },
};
