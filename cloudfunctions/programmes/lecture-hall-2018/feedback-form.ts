import type { Dated, FeedbackForm, FeedbackItem } from '../types';
import { readings } from './readings';

const ten = [10, 8, 7, 6, 4] as const;

const items: readonly FeedbackItem[] = [
  { id: 'content', group: 'effect', text: '培训内容的针对性与科学性', points: [25, 20, 17, 15, 10] },
  { id: 'practice', group: 'effect', text: '理论与实际的结合程度', points: ten },
  { id: 'variety', group: 'effect', text: '培训方式的多样性与互动性', points: ten },
  { id: 'lecturer-attitude', group: 'effect', text: '讲师的教学态度及精神面貌', points: ten },
  { id: 'lecturer-control', group: 'effect', text: '讲师对培训进程及现场的掌控', points: ten },
  { id: 'courseware', group: 'effect', text: '培训资料及课件', points: [5, 4, 3, 2, 1] },
  { id: 'announcement', group: 'service', text: '培训信息发布', points: ten },
  { id: 'organisation', group: 'service', text: '培训组织与服务', points: ten },
  { id: 'environment', group: 'service', text: '培训环境', points: ten },
];

/** 《万户中小企业政策大讲堂评价反馈表》 of annex 2. */
export const feedbackForm: Dated<FeedbackForm> = [
  {
    since: '2018-04-26',
    clause: '附件2 评价反馈表',
    reading: readings.feedbackHeadings,
    value: {
      title: '万户中小企业政策大讲堂评价反馈表',
      groups: [
        { id: 'effect', label: '培训效果', points: 70 },
        { id: 'service', label: '培训服务', points: 30 },
      ],
      headings: [
        { label: '满意', boxes: [0, 1] },
        { label: '比较满意', boxes: [2, 3] },
        { label: '不满意', boxes: [4] },
      ],
      items,
      openQuestions: [
        { id: 'opinions', label: '您对培训有何意见和建议' },
        { id: 'topics', label: '您感兴趣的培训主题有哪些' },
      ],
      particulars: [
        { id: 'name', label: '姓名', required: true },
        { id: 'sex', label: '性别', required: false },
        { id: 'age', label: '年龄', required: false },
        { id: 'education', label: '学历', required: false },
        { id: 'enterprise', label: '单位名称', required: true },
        { id: 'post', label: '职务', required: false },
        { id: 'phone', label: '联系电话或手机', required: true },
        { id: 'address', label: '通讯地址', required: false },
      ],
      conductQuestions: [
        { id: 'fee', label: '本次培训是否向您收取过费用？' },
        { id: 'sponsor', label: '本次培训是否有人拉赞助？' },
        { id: 'sold', label: '本次培训是否推销商品或开展商业活动？' },
      ],
      notes: ['此表所填信息对外保密，请如实填写，谢谢您的参与和支持。'],
    },
  },
];
