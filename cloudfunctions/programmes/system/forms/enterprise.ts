import { FOUNDERS, INDUSTRIES, MARKERS, WISHES } from '../../../contract/lists';
import type { Form } from '../../../mechanisms/form';

const several = {
  none: { zh: '都不是', en: 'None of these' },
  hint: { zh: '可多选', en: 'Choose all that apply' },
} as const;
const rarely = {
  zh: '本行业划型不用这一项，个别政策会问',
  en: 'Not used for this industry’s size class; some items ask for it',
} as const;

/** What is known of an enterprise (R-POLICY 4): null is “not said”, an empty list is “none of them”. */
export const enterprise = {
  id: 'fact',
  title: { zh: '企业画像', en: 'Your enterprise' },
  sections: {
    basics: {
      title: { zh: '基本情况', en: 'Basics' },
      fields: {
        name: {
          kind: 'text',
          max: 120,
          optional: true,
          control: 'enterprise-name',
          label: { zh: '企业名称 · 选填', en: 'Name · optional' },
          hint: { zh: '可不填，只显示给您自己', en: 'May be left out; shown to you only' },
        },
        areaCode: { kind: 'area', optional: true, label: { zh: '所在地区', en: 'Region' } },
        industry: {
          kind: 'choice',
          list: 'industry',
          of: INDUSTRIES,
          optional: true,
          label: { zh: '所属行业', en: 'Industry' },
          hint: {
            zh: '按营业执照主营业务，依划型标准的十六类选',
            en: 'By main business, in the sixteen classes of the size standard',
          },
        },
        foundedDay: { kind: 'day', past: true, optional: true, label: { zh: '成立日期', en: 'Founded on' } },
      },
    },
    figures: {
      title: { zh: '规模', en: 'Size' },
      fields: {
        staff: {
          kind: 'figure',
          least: 0,
          most: 10_000_000,
          optional: true,
          label: { zh: '职工人数（人）', en: 'Staff (people)' },
          hint: rarely,
        },
        revenueFen: {
          kind: 'money',
          typedIn: 'wan',
          optional: true,
          label: { zh: '年营业收入（万元）', en: 'Annual revenue (10,000 yuan)' },
          hint: rarely,
        },
        assetsFen: {
          kind: 'money',
          typedIn: 'wan',
          optional: true,
          label: { zh: '资产总额（万元）', en: 'Total assets (10,000 yuan)' },
          hint: rarely,
        },
      },
    },
    kinds: {
      title: { zh: '称号与类型', en: 'Recognitions and kind' },
      fields: {
        markers: {
          ...several,
          kind: 'choices',
          list: 'marker',
          of: MARKERS,
          optional: true,
          label: { zh: '企业称号与类型', en: 'Recognitions and kind' },
        },
        farming: { kind: 'yes-no', optional: true, label: { zh: '是否从事农牧业', en: 'Farming or herding?' } },
      },
    },
    founder: {
      title: { zh: '创办人', en: 'Founder' },
      fields: {
        founders: {
          ...several,
          kind: 'choices',
          list: 'founder',
          of: FOUNDERS,
          optional: true,
          label: { zh: '创办人情况', en: 'The founder’s situation' },
        },
      },
    },
    wishes: {
      title: { zh: '想要什么', en: 'What you come for' },
      fields: {
        wishes: {
          ...several,
          none: { zh: '没有特别想要的', en: 'Nothing in particular' },
          kind: 'choices',
          list: 'wish',
          of: WISHES,
          optional: true,
          label: { zh: '想办的事', en: 'What you want to do' },
        },
        remarks: {
          kind: 'text',
          max: 300,
          optional: true,
          label: { zh: '其他情况 · 选填', en: 'Anything else · optional' },
          hint: {
            zh: '一句话里没有用上的话记在这里，不参加匹配，只有您自己看得到',
            en: 'What of your sentence was not used is kept here: it decides nothing, and only you see it',
          },
        },
      },
    },
    tax: {
      title: { zh: '税务', en: 'Tax' },
      fields: {
        /** 年应纳税所得额, for 小型微利企业: another test than the size class. */
        taxableIncomeFen: {
          kind: 'money',
          typedIn: 'wan',
          optional: true,
          label: { zh: '年应纳税所得额（万元）', en: 'Annual taxable income (10,000 yuan)' },
          hint: {
            zh: '税收上的“小型微利企业”另有标准，与上面的企业规模不是一回事',
            en: '“Small low-profit enterprise” in tax is another test than the size class above',
          },
        },
      },
    },
  },
} as const satisfies Form;
