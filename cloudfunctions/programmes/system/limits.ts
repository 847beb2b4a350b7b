/** How often and how much one person may ask: dated, so that a change of it is on record. Far above what anybody does by hand. */
import type { Programme } from '../types';

/** So many calls of one operation in so many minutes. */
export interface CallLimit {
  readonly calls: number;
  readonly minutes: number;
}

/** `network`: browsers in which nobody has signed in, by their network; `visitor`: a person without particulars; `person`: with them; `staff`: with a role. */
export type CallerKind = 'network' | 'visitor' | 'person' | 'staff';

interface CallLimits {
  readonly reads: Readonly<Record<CallerKind, CallLimit>>;
  readonly writes: Readonly<Record<CallerKind, CallLimit>>;
  /** Of single operations, for everybody. */
  readonly own: Readonly<Record<string, CallLimit>>;
  /** Of everything that is sent to be written: kilobytes in so many hours. */
  readonly sent: Readonly<Record<CallerKind, { readonly kilobytes: number; readonly hours: number }>>;
  /** Of one call, kilobytes; `large` for the operations that carry a whole document. */
  readonly input: { readonly usual: number; readonly large: Readonly<Record<string, number>> };
  /** A file that was uploaded and is attached to nothing after so long is taken away. */
  readonly uploadHours: number;
  /** How long the answer to a request that was named by a key is kept, and how long the name. */
  readonly answerDays: number;
  readonly requestDays: number;
}

export const callRules: Programme<{ limits: CallLimits }> = {
  id: 'call-limits',
  title: '系统使用频次和数据量规则',
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
          '国家标准要求防止资源被过度占用，未规定具体次数。本系统按人、按操作计数：远高于正常使用，只挡住自动程序；未登记的访客从严，签到不因此多一次查询。',
        value: {
          reads: {
            network: { calls: 6000, minutes: 10 },
            visitor: { calls: 3000, minutes: 10 },
            person: { calls: 6000, minutes: 10 },
            staff: { calls: 12_000, minutes: 10 },
          },
          writes: {
            network: { calls: 60, minutes: 10 },
            visitor: { calls: 60, minutes: 10 },
            person: { calls: 300, minutes: 10 },
            staff: { calls: 6000, minutes: 10 },
          },
          own: {
            'identity.redeemInvitation': { calls: 20, minutes: 60 },
            'identity.exportMyData': { calls: 20, minutes: 60 },
            'identity.openDeskCode': { calls: 600, minutes: 10 },
            'identity.watchDeskCode': { calls: 24_000, minutes: 10 },
            'identity.confirmDeskCode': { calls: 60, minutes: 10 },
            'identity.uploadLink': { calls: 600, minutes: 60 },
            'attendance.verifyCertificate': { calls: 300, minutes: 10 },
            'case.search': { calls: 900, minutes: 10 },
            'document.certificate': { calls: 60, minutes: 10 },
            'document.handbook': { calls: 60, minutes: 10 },
            'policy.import': { calls: 1200, minutes: 60 },
            'question.ask': { calls: 60, minutes: 60 },
          },
          sent: {
            network: { kilobytes: 500, hours: 24 },
            visitor: { kilobytes: 1000, hours: 24 },
            person: { kilobytes: 20_000, hours: 24 },
            staff: { kilobytes: 4_000_000, hours: 24 },
          },
          input: {
            usual: 128,
            large: {
              'attendance.sign': 512,
              'attendance.signInByStaff': 512,
              'policy.import': 8000,
              'policy.publish': 6000,
              'policy.saveDraft': 6000,
              'case.act': 256,
            },
          },
          uploadHours: 24,
          answerDays: 30,
          requestDays: 400,
        },
      },
    ],
  },
};
