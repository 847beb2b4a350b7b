import type { Programme } from '../types';
import { kinds, periods } from './kinds';
import type { PersonalDataParameters } from './types';

export type * from './types';

/** What is kept about a person, why, for how long, and what deletion does to it: dated like the rules, so that a change of it is on record. */
export const personalData: Programme<PersonalDataParameters> = {
  id: 'personal-data',
  title: '个人信息保存与删除规则',
  documentNumber: '',
  issuers: ['内蒙古自治区中小企业局'],
  issuedDay: '2018-04-26',
  validFromDay: '2018-04-26',
  validToDay: '2100-12-31',
  parameters: { kinds, periods },
};
