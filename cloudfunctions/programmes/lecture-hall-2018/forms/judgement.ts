import { LIMITS } from '../../../contract/lists';
import type { Field, Form } from '../../../mechanisms/form';

const reason = { kind: 'text', max: LIMITS.reasonMaximum, least: LIMITS.reasonMinimum, lines: true } as const;
const why = { kind: 'text', max: LIMITS.reasonMaximum, optional: true, label: { zh: '理由', en: 'Reason' } } as const;
const lowered = {
  hint: { zh: '只能调低，须说明理由', en: 'Can only be lowered, with a reason' },
  placeholder: { zh: '不填即采用系统数', en: 'empty: as the system says' },
} as const satisfies Partial<Field>;

type HeadsWords = Record<'name' | 'said' | 'why', { zh: string; en: string }>;

/** A number of heads below the system's, with its reason. */
const loweredHeads = <const C extends string>(control: C, { name, said, why }: HeadsWords) =>
  ({
    kind: 'group',
    optional: true,
    control,
    label: name,
    fields: {
      value: { ...lowered, kind: 'figure', least: 0, most: 1_000_000, control, label: said },
      reason: { ...reason, label: why },
    },
  }) as const;

/** What only a person can judge (R-SCORE 1–5); a number that differs from the system's carries its reason (R-ATTEND 8). `completeness`: its points at most, as the session's day has them. */
export const judgementFor = (completeness: number) =>
  ({
    id: 'judgement',
    title: { zh: '评定', en: 'Judgement' },
    clause: '附件2 三',
    sections: {
      judgement: {
        title: { zh: '评定', en: 'Judgement' },
        fields: {
          screenshotHeads: {
            kind: 'figure',
            least: 0,
            most: 1_000_000,
            clause: '附件2 三（一）',
            control: 'screenshot-heads',
            label: { zh: '录像截图人数', en: 'Heads in the recording' },
            hint: { zh: '在录像中数到的人数', en: 'Counted in the recording' },
            empty: { zh: '请填写整数，没有录像则填 0', en: 'A whole number; 0 without a recording' },
          },
          actualHeads: loweredHeads('actual-heads', {
            name: { zh: '实际参训', en: 'Attended' },
            said: {
              zh: '按录像核定的实际参训：系统为 {actual}',
              en: 'Attended by the recording: the system says {actual}',
            },
            why: { zh: '调整实际参训的理由', en: 'Reason for changing: Attended' },
          }),
          eligibleHeads: loweredHeads('eligible-heads', {
            name: { zh: '符合补贴对象', en: 'Eligible' },
            said: { zh: '符合补贴对象：系统为 {eligible}', en: 'Eligible: the system says {eligible}' },
            why: { zh: '调整符合补贴对象的理由', en: 'Reason for changing: Eligible' },
          }),
          slidesAccepted: {
            kind: 'yes-no',
            clause: '附件2 三（三）',
            label: { zh: '课件', en: 'Slides' },
            yes: { zh: '已提交，予以认可', en: 'Handed in, accepted' },
            no: { zh: '不认可或未提交', en: 'Missing or not accepted' },
          },
          slidesReason: {
            kind: 'text',
            max: LIMITS.reasonMaximum,
            lines: true,
            optional: true,
            label: { zh: '不认可课件的理由（认可的不填）', en: 'Why the slides are not accepted (if so)' },
          },
          completeness: {
            kind: 'figure',
            least: 0,
            most: completeness,
            step: 0.5,
            picked: true,
            clause: '附件2 三（三）',
            label: { zh: '课件完整性（{least}–{most} 分）', en: 'Completeness of the courseware ({least}–{most})' },
          },
          completenessReason: {
            kind: 'text',
            max: 300,
            lines: true,
            optional: true,
            label: { zh: '完整性说明', en: 'On the completeness' },
            hint: { zh: '未给满分的须说明理由', en: 'Why not full points, where it is not' },
          },
          acceptedPhotos: {
            kind: 'rows',
            least: 0,
            most: LIMITS.photos,
            clause: '附件2 三（四）',
            label: { zh: '照片（认可张数与种类）', en: 'Photos (accepted ones and kinds)' },
            fields: {
              materialId: { kind: 'text', max: 80, unseen: true, label: { zh: '照片', en: 'Photo' } },
              photoKind: { kind: 'choice', list: 'photo', label: { zh: '认定为', en: 'Taken for' } },
              /** Where it is taken for another kind than it was handed in as. */
              reason: why,
            },
          },
          rejectedPhotos: {
            kind: 'rows',
            least: 0,
            most: LIMITS.photos,
            default: [],
            unseen: true,
            clause: '附件2 三（四）',
            label: { zh: '不予认可的照片', en: 'Photos that are not accepted' },
            fields: {
              materialId: { kind: 'text', max: 80, unseen: true, label: { zh: '照片', en: 'Photo' } },
              reason: why,
            },
          },
          recordedMinutes: {
            kind: 'group',
            optional: true,
            clause: '附件2 三（五）',
            control: 'recorded-minutes',
            label: { zh: '录像分钟数', en: 'Minutes of the recording' },
            fields: {
              value: {
                ...lowered,
                kind: 'figure',
                least: 0,
                most: LIMITS.recordedMinutes,
                control: 'recorded-minutes',
                label: {
                  zh: '录像分钟数：系统为 {minutes}',
                  en: 'Minutes of the recording: the system says {minutes}',
                },
                hint: { zh: '{where}', en: '{where}' },
              },
              reason: { ...reason, label: { zh: '调整录像分钟数的理由', en: 'Reason for changing the minutes' } },
            },
          },
          /** Parts moved within the source's band (R-SCORE 7): of the three kinds of heads the new S (0–45), of participation and rating the new P or M. */
          moves: {
            kind: 'rows',
            least: 0,
            most: 5,
            default: [],
            unseen: true,
            label: { zh: '裁量', en: 'Moved parts' },
            fields: {
              part: {
                kind: 'choice',
                options: {
                  'sign-in': { zh: '签到人数', en: 'Signed in' },
                  scan: { zh: '扫码人数', en: 'Scanned' },
                  screenshot: { zh: '录像截图人数', en: 'Heads in the recording' },
                  participation: { zh: '参评率', en: 'Participation' },
                  rating: { zh: '满意度', en: 'Rating' },
                },
                label: { zh: '部分', en: 'Part' },
              },
              to: { kind: 'figure', least: 0, most: 100, step: 0.01, label: { zh: '调整为', en: 'To' } },
              reason: { ...reason, label: { zh: '理由', en: 'Reason' } },
            },
          },
          /** Why a figure stays that is unusual beside the others: by the key of the remark (`plausibility` of the programme). */
          explained: {
            kind: 'rows',
            least: 0,
            most: LIMITS.photos,
            default: [],
            unseen: true,
            label: { zh: '特殊情况说明', en: 'Why unusual figures stay' },
            fields: {
              key: { kind: 'text', max: 80, unseen: true, label: { zh: '事项', en: 'Remark' } },
              reason: why,
            },
          },
          remarks: { kind: 'text', max: 1000, lines: true, optional: true, label: { zh: '评语', en: 'Remarks' } },
        },
      },
    },
  }) as const satisfies Form;

/** For the schema, which knows no day: what is above that day's points is refused with the score. */
export const judgement = judgementFor(LIMITS.points);
