import type { Programme } from '../types';
import { readings } from './readings';

/**
 * 政策数据库及查询解读平台（政策百度）: no scheme of its own, but what 二（三） of the hall's asks for, with ways that outlive the hall. Who works
 * with it holds that of the hall's grants.
 */
export const policyLibrary: Programme<{ answerWorkingDays: number }> = {
  id: 'policy-library',
  title: '中小企业政策数据库及查询解读平台',
  documentNumber: '内经信投规字〔2018〕200号',
  issuers: ['内蒙古自治区经济和信息化委员会'],
  issuedDay: '2018-04-26',
  validFromDay: '2018-04-26',
  validToDay: '2020-12-31',
  parameters: {
    answerWorkingDays: [{ since: '2018-04-26', value: 10, clause: '二（三）1', reading: readings.answerWorkingDays }],
  },
};
