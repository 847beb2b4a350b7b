import type { Input } from '../../cloudfunctions/contract';

export interface DemoQuestion extends Pick<Input<'question.ask'>, 'text' | 'itemId' | 'articleId'> {
  /** Makes its request key; never used twice. */
  key: string;
  slug: string;
  persona: string;
  daysAgo: number;
  /** Left out: it waits. */
  answer?: Pick<Input<'question.answer'>, 'text' | 'by' | 'public' | 'publicText'>;
}

/** Invented questions about the five documents: answered in public, answered to the asker alone, and waiting. */
export const questions: readonly DemoQuestion[] = [
  {
    key: 'study-tour',
    slug: 'nmg-2018-lecture-hall',
    persona: 'trainee-1',
    itemId: 'lh-study-tour',
    daysAgo: 18,
    text: '“走出去”调研培训的费用，企业要先垫付吗？',
    answer: {
      text: '费用由自治区按实际支出结算，每人每天最多400元。是否先行垫付由承办机构与企业约定，请以通知为准。',
      by: '示例自治区中小企业局',
      public: true,
    },
  },
  {
    key: 'online-hours',
    slug: 'nmg-2018-lecture-hall',
    persona: 'trainee-2',
    itemId: 'lh-online',
    daysAgo: 15,
    text: '我是示例企业的会计，手机 19900000002，想问网上学的课算不算学时？',
    answer: {
      text: '网络在线学习是大讲堂的方式之一，手机或电脑上可以随时免费学。学时的认定以平台公布的规则为准。',
      by: '示例枢纽服务平台',
      public: true,
      publicText: '网上学的课算不算学时？',
    },
  },
  {
    key: 'institution-contract',
    slug: 'nmg-2018-lecture-hall',
    persona: 'trainee-3',
    itemId: 'lh-contract',
    daysAgo: 9,
    text: '我们机构的签约资格快到期了，续签要重新申报吗？',
    answer: {
      text: '资格三年有效，期满后按届时的遴选通知重新申报。您的情况请与联系人核对。',
      by: '示例自治区中小企业局',
      public: false,
    },
  },
  {
    key: 'taiyuan-makerspace',
    slug: 'taiyuan-2015-startup-base-city',
    persona: 'trainee-4',
    itemId: 'ty-space-makerspace',
    daysAgo: 6,
    text: '众创空间认定后，事后奖励什么时候发？',
  },
  {
    key: 'county-park',
    slug: 'nmg-2018-lecture-hall',
    persona: 'trainee-1',
    itemId: 'lh-county-park',
    daysAgo: 4,
    text: '我们园区想请讲师来讲一次，需要多少人起办？',
  },
  {
    key: 'database',
    slug: 'nmg-2018-lecture-hall',
    persona: 'visitor-1',
    articleId: 'a8',
    daysAgo: 2,
    text: '政策数据库里会收录各盟市的政策吗？',
  },
];
