import type { Form } from '../../../mechanisms/form';

const reached = { fact: 'outcome', is: 'reached' } as const;

/** What came of a call, and with somebody reached the questions of the follow-up (R-FOLLOWUP 4). */
export const callOutcome = {
  id: 'outcome',
  title: { zh: '拨打结果', en: 'Outcome' },
  clause: '附件2 三（六）',
  sections: {
    call: {
      title: { zh: '拨打结果', en: 'Outcome' },
      fields: {
        outcome: {
          kind: 'choice',
          spread: true,
          label: { zh: '拨打结果', en: 'Outcome' },
          options: {
            reached: { zh: '接通', en: 'Reached' },
            'no-answer': { zh: '无人接听', en: 'No answer' },
            refused: { zh: '拒绝回答', en: 'Refused' },
            'wrong-number': { zh: '号码有误', en: 'Wrong number' },
          },
        },
        tookPart: {
          kind: 'yes-no',
          only: reached,
          label: { zh: '是否确实参加了培训', en: 'Really took part' },
        },
        /** Nobody rates what he or she was not at: asked only of who says that he or she took part. */
        rating: {
          kind: 'figure',
          least: 0,
          most: 100,
          only: { fact: 'tookPart', is: true },
          control: 'rating',
          label: { zh: '对培训的评分（0–100）', en: 'Rating (0–100)' },
        },
        charged: {
          kind: 'yes-no',
          only: reached,
          label: {
            zh: '是否遇到收费、拉赞助或推销',
            en: 'Was a fee taken, a sponsor sought, something sold',
          },
        },
        remarks: { kind: 'text', max: 500, lines: true, optional: true, label: { zh: '备注', en: 'Remarks' } },
      },
    },
  },
} as const satisfies Form;
