import type { Form } from '../../../cloudfunctions/mechanisms/form';

const pictures = { kind: 'files', formats: ['picture', 'pdf'], megabytes: 20 } as const;

/** What a Kunming platform keeps of each of its activities (R-KM 2, 第十一条), and its head signs with the quarter's report. */
export const archive = {
  id: 'archive',
  title: { zh: '服务活动档案', en: 'Archive of an activity' },
  clause: '第十一条',
  sections: {
    archive: {
      fields: {
        kind: {
          kind: 'choice',
          options: { training: { zh: '培训', en: 'Training' }, advice: { zh: '咨询', en: 'Advice' } },
          label: { zh: '活动类型', en: 'Kind' },
        },
        notice: { ...pictures, most: 3, label: { zh: '活动通知或方案', en: 'Notice or plan' } },
        register: {
          ...pictures,
          most: 20,
          only: { fact: 'kind', is: 'training' },
          label: { zh: '签到表', en: 'Sign-in sheets' },
        },
        photos: { ...pictures, formats: ['picture'], most: 9, label: { zh: '现场照片', en: 'Photos' } },
        summary: { kind: 'text', max: 2000, lines: true, label: { zh: '活动简报、总结', en: 'Briefing and summary' } },
        signed: { kind: 'signature', optional: true, label: { zh: '负责人签名', en: 'Signature' } },
      },
    },
  },
} as const satisfies Form;
