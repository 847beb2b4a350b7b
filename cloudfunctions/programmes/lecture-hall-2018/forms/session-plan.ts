import type { Form } from '../../../mechanisms/form';
import { place } from '../../system/forms/place';

/** What the bureau plans (R-PLAN 2), and what of it everybody sees (`open`); the programme knows no fee, so a session has no field for one (R-ATTEND 1). */
export const sessionPlan = {
  id: 'plan',
  title: { zh: '课程安排', en: 'Plan of a session' },
  clause: '三（二）',
  sections: {
    content: {
      title: { zh: '内容', en: 'Content' },
      fields: {
        title: { open: 'placed', kind: 'text', max: 120, label: { zh: '课程名称', en: 'Title' } },
        contentKind: {
          open: 'listed',
          kind: 'choice',
          list: 'content',
          numbered: true,
          clause: '二（二）',
          label: { zh: '培训内容', en: 'Content' },
        },
        summary: {
          open: 'placed',
          kind: 'text',
          max: 2000,
          lines: true,
          optional: true,
          label: { zh: '课程介绍', en: 'About' },
        },
        premium: {
          open: 'placed',
          kind: 'yes-no',
          default: false,
          starts: null,
          label: { zh: '精品课程', en: 'Premium' },
        },
      },
    },
    time: {
      title: { zh: '时间', en: 'Time' },
      fields: {
        startAt: {
          open: 'placed',
          kind: 'moment',
          day: { zh: '日期', en: 'Day' },
          label: { zh: '开始时间', en: 'Start' },
        },
        endAt: {
          open: 'placed',
          kind: 'moment',
          sameDayAs: 'startAt',
          beside: true,
          label: { zh: '结束时间', en: 'End' },
        },
        classHours: {
          open: 'placed',
          kind: 'figure',
          least: 0,
          most: 80,
          step: 0.01,
          label: { zh: '学时', en: 'Class hours' },
          hint: {
            zh: '每学时 {#classHourMinutes} 分钟；集中与线下培训至少 {#modes.institution.minimumClassHours} 学时',
            en: '{#classHourMinutes} minutes each; at least {#modes.institution.minimumClassHours} for face-to-face training',
          },
        },
      },
    },
    units: {
      title: { zh: '形式与单位', en: 'Mode and organisers' },
      fields: {
        mode: {
          open: 'listed',
          kind: 'choice',
          list: 'mode',
          label: { zh: '培训形式', en: 'Mode' },
        },
        regionId: { open: 'placed', kind: 'area', label: { zh: '地区', en: 'Region' } },
        organiser: {
          open: 'listed',
          kind: 'choice',
          list: 'organiser',
          beside: true,
          label: { zh: '组织单位', en: 'Organiser' },
        },
        /** The signed institution that teaches and is scored; the modes that are not scored need none (R-MODE). */
        institutionId: {
          open: 'placed',
          kind: 'choice',
          list: 'institution',
          optional: { fact: 'mode', is: ['online', 'study-tour'] },
          label: { zh: '承办机构', en: 'Institution' },
          empty: { zh: '这种形式须有承办机构', en: 'This mode needs an institution' },
        },
        walkInsAllowed: {
          open: 'placed',
          kind: 'yes-no',
          default: true,
          starts: null,
          label: { zh: '可现场参加', en: 'Walk-ins' },
        },
        online: {
          open: 'placed',
          kind: 'yes-no',
          default: false,
          starts: null,
          beside: true,
          label: { zh: '线上同步', en: 'Online as well' },
        },
      },
    },
    people: {
      title: { zh: '老师与对象', en: 'Lecturer and audience' },
      fields: {
        lecturer: {
          open: 'listed',
          kind: 'group',
          label: { zh: '授课老师', en: 'Lecturer' },
          fields: {
            name: { kind: 'text', max: 40, control: 'plan-lecturer', label: { zh: '授课老师', en: 'Lecturer' } },
            unit: { kind: 'text', max: 80, optional: true, label: { zh: '单位', en: 'Unit' } },
            title: { kind: 'text', max: 60, optional: true, beside: true, label: { zh: '职称', en: 'Title' } },
          },
        },
        audience: {
          open: 'listed',
          kind: 'choices',
          list: 'audience',
          least: 1,
          clause: '二（一）',
          label: { zh: '培训对象', en: 'Audience' },
        },
      },
    },
    venues: {
      title: { zh: '会场', en: 'Venues' },
      fields: {
        venues: {
          open: 'placed',
          kind: 'rows',
          least: 0,
          most: 40,
          key: 'venueId',
          starts: [{}],
          control: 'venue',
          label: { zh: '会场', en: 'Venues' },
          add: { zh: '添加其他会场', en: 'Another venue' },
          fields: {
            venueId: { kind: 'id', label: { zh: '会场编号', en: 'Venue' } },
            main: {
              kind: 'yes-no',
              label: { zh: '会场类型', en: 'Kind of venue' },
              yes: { zh: '主会场', en: 'Main venue' },
              no: { zh: '分会场', en: 'Branch venue' },
            },
            ...place,
            /** Metres around the position in which a poster code counts (R-ATTEND 5). */
            radius: {
              kind: 'figure',
              least: 50,
              most: 5000,
              default: 300,
              unseen: true,
              label: { zh: '半径', en: 'Radius' },
            },
          },
        },
        /** The prefecture's consent for a place that is not in the institution's application. */
        placeConsentReason: {
          kind: 'text',
          max: 300,
          lines: true,
          optional: true,
          label: { zh: '使用未申报场地的理由', en: 'Reason for another place' },
          hint: {
            zh: '场地不在机构申报材料中时，填写盟市主管部门同意的理由',
            en: 'For a place outside the application: why the prefecture consented',
          },
        },
      },
    },
  },
} as const satisfies Form;
