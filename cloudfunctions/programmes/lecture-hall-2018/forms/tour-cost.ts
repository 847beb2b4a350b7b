import { LIMITS } from '../../../contract/lists';
import type { Form } from '../../../mechanisms/form';

/** What a study tour really cost (R-MONEY 3). */
export const tourCost = {
  id: 'tour',
  title: { zh: '调研培训费用', en: 'Cost of the study tour' },
  clause: '四（三）',
  sections: {
    cost: {
      fields: {
        persons: { kind: 'figure', least: 1, most: 500, label: { zh: '人数', en: 'Persons' } },
        days: { kind: 'figure', least: 1, most: 30, beside: true, label: { zh: '天数', en: 'Days' } },
        costFen: {
          kind: 'money',
          typedIn: 'yuan',
          beside: true,
          control: 'tour-cost',
          label: { zh: '实际费用（元）', en: 'Actual cost (yuan)' },
        },
        evidence: {
          kind: 'text',
          max: 300,
          lines: true,
          label: { zh: '凭证', en: 'Evidence' },
          hint: { zh: '票据编号或存放位置', en: 'Numbers of the receipts, or where they are kept' },
        },
        receipts: {
          kind: 'files',
          formats: ['picture', 'pdf'],
          most: 20,
          megabytes: LIMITS.fileMegabytes,
          optional: true,
          label: { zh: '票据扫描件（选填）', en: 'Receipts as files (optional)' },
        },
      },
    },
  },
} as const satisfies Form;
