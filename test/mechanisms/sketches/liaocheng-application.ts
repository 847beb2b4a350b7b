import type { Form } from '../../../cloudfunctions/mechanisms/form';

/** Liaocheng's application (R-LC 1–3) as it might stand in its programme: kinds, functions, conditions among the fields. */
export const application = {
  id: 'application',
  title: { zh: '公共服务示范平台申报表', en: 'Application' },
  clause: '第八条',
  sections: {
    body: {
      title: { zh: '基本情况', en: 'Basics' },
      fields: {
        name: { kind: 'text', max: 80, label: { zh: '单位名称', en: 'Name' } },
        code: { kind: 'credit-code', label: { zh: '统一社会信用代码', en: 'Credit code' } },
        founded: { kind: 'day', past: true, label: { zh: '成立日期', en: 'Founded' } },
        assetsFen: { kind: 'money', typedIn: 'wan', label: { zh: '总资产', en: 'Assets' } },
        area: { kind: 'area', starts: '371500', label: { zh: '所在地', en: 'Area' } },
        phone: { kind: 'phone', optional: true, personal: 'phone', label: { zh: '联系电话', en: 'Phone' } },
        site: { kind: 'place', optional: true, label: { zh: '坐标', en: 'Position' } },
      },
    },
    services: {
      fields: {
        platform: {
          kind: 'choice',
          label: { zh: '类别', en: 'Kind' },
          options: { general: { zh: '综合类', en: 'General' }, special: { zh: '专业类', en: 'Special' } },
        },
        functions: {
          kind: 'choices',
          least: 1,
          of: ['information', 'training', 'finance'],
          list: 'function',
          only: { fact: 'platform', is: 'special' },
          label: { zh: '服务功能', en: 'Functions' },
        },
        served: {
          kind: 'figure',
          least: 0,
          most: 100000,
          unit: { zh: '家', en: 'SMEs' },
          label: { zh: '服务企业数', en: 'Served' },
        },
        rate: {
          kind: 'figure',
          least: 0,
          most: 100,
          step: 0.5,
          optional: { fact: 'platform', is: 'general' },
          label: { zh: '满意度', en: 'Rate' },
        },
        open: { kind: 'yes-no', default: true, label: { zh: '公开', en: 'Open' } },
        contact: {
          kind: 'group',
          label: { zh: '联系人', en: 'Contact' },
          fields: {
            person: { kind: 'text', max: 40, label: { zh: '姓名', en: 'Person' } },
            post: { kind: 'text', max: 40, optional: true, label: { zh: '职务', en: 'Post' } },
          },
        },
        lowered: {
          kind: 'group',
          optional: true,
          label: { zh: '核减', en: 'Lowered' },
          fields: {
            value: { kind: 'figure', least: 0, most: 999, label: { zh: '核减为', en: 'To' } },
            reason: {
              kind: 'text',
              max: 500,
              least: 4,
              label: { zh: '理由', en: 'Reason' },
            },
          },
        },
        sites: {
          kind: 'rows',
          least: 1,
          most: 5,
          key: 'siteId',
          label: { zh: '服务场所', en: 'Sites' },
          fields: {
            siteId: { kind: 'id', label: { zh: '编号', en: 'Id' } },
            title: { kind: 'text', max: 80, label: { zh: '名称', en: 'Name' } },
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
        from: { kind: 'moment', day: { zh: '日期', en: 'Day' }, label: { zh: '开始', en: 'From' } },
        until: { kind: 'moment', sameDayAs: 'from', label: { zh: '结束', en: 'Until' } },
      },
    },
    documents: {
      title: { zh: '申报材料', en: 'Documents' },
      fields: {
        report: {
          kind: 'files',
          clause: '第十二条（二）',
          formats: ['pdf', 'office'],
          most: 1,
          megabytes: 20,
          label: { zh: '申请报告', en: 'Report' },
        },
        proof: {
          kind: 'files',
          clause: '第十二条（六）',
          formats: ['picture', 'pdf'],
          least: 2,
          most: 3,
          megabytes: 20,
          label: { zh: '开展服务证明材料', en: 'Proof of services' },
          hint: { zh: '通知、照片、总结等', en: 'Notices, photos, summaries' },
        },
        agreements: {
          kind: 'files',
          clause: '第十二条（十）',
          formats: ['pdf'],
          most: 10,
          megabytes: 20,
          optional: true,
          label: { zh: '合作协议', en: 'Agreements' },
        },
        declaration: {
          kind: 'signature',
          clause: '第十二条（十三）',
          label: { zh: '申报材料真实性声明', en: 'Declared to be true' },
        },
      },
    },
  },
} as const satisfies Form;
