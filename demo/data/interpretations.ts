import type { Input } from '../../cloudfunctions/contract';

type Content = Omit<Input<'policy.saveInterpretation'>, 'policyId' | 'requestKey' | 'day'>;
export interface DemoInterpretation extends Content {
  /** Makes its request key; never used twice. */
  key: string;
  /** The document that it explains. */
  slug: string;
  /** Days before the demonstration's moment. */
  daysAgo: number;
}

const platform = '示例枢纽服务平台';

/** Invented explanations of the five documents, in all three forms: of a whole document, of an item, of an article. What they say stands in the documents. */
export const interpretations: readonly DemoInterpretation[] = [
  {
    key: 'lecture-hall-in-short',
    slug: 'nmg-2018-lecture-hall',
    daysAgo: 40,
    form: 'text',
    title: '示例解读：三分钟看懂政策大讲堂',
    author: platform,
    body: [
      '一、谁可以来。重点是成长型中小企业的中高级管理人员和财务人员，也包括中小企业管理系统内的干部。',
      '二、怎么学。可以到签约培训机构、窗口平台现场听，也可以参加网真视频集中培训，或者在网上学。',
      '三、要不要钱。冠名“政策大讲堂”的培训一律免费，不收学费，也不许拉赞助、搞商业活动。',
      '四、到场要做什么。扫码签到、手写签名，课后填写评价。签到名单是评价和补贴的依据，请不要代签。',
    ].join('\n'),
  },
  {
    key: 'lecture-hall-fee',
    slug: 'nmg-2018-lecture-hall',
    itemId: 'lh-free-training',
    daysAgo: 35,
    form: 'qa',
    title: '示例问答：培训机构要收资料费怎么办',
    author: platform,
    question: '参加政策大讲堂时，机构要收资料费和午餐费，合规吗？',
    body: '不合规。文件四（五）写明，一律不得向参训学员收取学费，不得拉赞助或开展商业化活动。遇到收费，请在课后评价里如实勾选，由第三方评价机构核实。',
  },
  {
    key: 'lecture-hall-course',
    slug: 'nmg-2018-lecture-hall',
    articleId: 'a14',
    daysAgo: 30,
    form: 'video',
    title: '示例视频：签约机构的课怎么报名',
    author: platform,
    videoUrl: 'https://video.example/policy-lecture-hall/enrol',
    body: [
      '（画面：打开小程序“课程”页）先按月份找到想听的课，点开看时间、地点和讲师。',
      '（画面：报名）选好会场，点“报名”。名额满了可以候补，有人取消会按顺序递补并通知您。',
      '（画面：会场）到场后扫大屏幕上的签到码，再手写签名，就算签到成功。',
    ].join('\n'),
  },
  {
    key: 'taiyuan-student-loan',
    slug: 'taiyuan-2015-startup-base-city',
    itemId: 'ty-fin-11',
    daysAgo: 20,
    form: 'qa',
    title: '示例问答：毕业几年内可以申请贴息',
    author: '示例财政服务窗口',
    question: '我毕业两年了，自己开了公司，贷款能贴息吗？',
    body: '文件支持的是毕业三年内的大学生自主创业的贷款，按基准利率贴息。毕业两年在这个期限内；是否通过，由受理部门按申报材料审核。注意这份文件是2015年印发的，办理前请先确认是否仍在执行。',
  },
  {
    key: 'liaocheng-draft',
    slug: 'liaocheng-2021-demo-platform',
    daysAgo: 12,
    form: 'text',
    title: '示例解读：征求意见稿能不能作为申报依据',
    author: platform,
    body: '不能。征求意见稿是请大家提意见的，条件、流程都可能改。准备申报的平台可以先对照第七、八条自查，以正式印发的文件为准。',
  },
];
