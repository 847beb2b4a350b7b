/** How long a desk (a browser that a person has opened with the phone) stays open: dated, so that a change of it is on record. */
import type { Programme } from '../types';

interface DeskLimits {
  /** How long a code can be scanned and confirmed. */
  readonly codeSeconds: number;
  /** Without a keystroke or a click so long, the desk is closed. */
  readonly idleMinutes: number;
  /** However busy, it is closed after so long. */
  readonly longestHours: number;
  /** How long steps that move money, scores or roles go on after a fresh scan. */
  readonly freshMinutes: number;
  /** So long before its end the desk says so. */
  readonly warnMinutes: number;
  /** Codes that may wait at once for browsers of one network: an office, not a guesser. */
  readonly codesPerNetwork: number;
  /** Wrong comparison codes after which a code is worth nothing. */
  readonly wrongTries: number;
  /** How long it is on record that a desk was open. */
  readonly keptDays: number;
}

export const deskRules: Programme<{ limits: DeskLimits }> = {
  id: 'desk',
  title: '电脑端登录规则',
  documentNumber: '',
  issuers: ['内蒙古自治区中小企业局'],
  issuedDay: '2018-04-26',
  validFromDay: '2018-04-26',
  validToDay: '2100-12-31',
  parameters: {
    limits: [
      {
        since: '2018-04-26',
        clause: 'GB/T 22239—2019 8.1.4.1',
        reading:
          '国家标准要求限制登录时长、空闲自动退出、重要操作再次鉴别，未规定具体时长。本系统取：空闲30分钟、最长10小时，涉及资金、得分、角色的操作须在10分钟内扫过码。',
        value: {
          codeSeconds: 180,
          idleMinutes: 30,
          longestHours: 10,
          freshMinutes: 10,
          warnMinutes: 5,
          codesPerNetwork: 20,
          wrongTries: 3,
          keptDays: 30,
        },
      },
    ],
  },
};
