import type { WISHES } from '../../contract/lists';

export type Wish = (typeof WISHES)[number];

interface Giving {
  title: string;
  summary: string;
  benefitKind: string;
  kind?: string | undefined;
}

/** By which words, or else by which kind of benefit, an item gives what is wished for. */
const GIVES: Readonly<Record<Wish, { words: RegExp; benefitKinds?: readonly string[] }>> = {
  equipment: { words: /设备|技术改造|技改|技术进步|更新改造|自动化|智能化|数字化|生产线/ },
  loan: { words: /贷|融资|贴息|担保|基金|资金周转|信贷/, benefitKinds: ['loan', 'guarantee'] },
  hiring: { words: /就业|招用|用工|岗位|社会?保险?补贴|社保|稳岗|人才|高校毕业生|见习/ },
  training: { words: /培训|讲堂|学时|课程|辅导/, benefitKinds: ['training'] },
  premises: { words: /场地|场所|厂房|租金|房租|用地|土地|入驻|孵化|基地|空间/ },
  tax: { words: /税|减免|起征点/, benefitKinds: ['tax'] },
  market: { words: /市场|展|采购|销售|出口|外贸|电子商务|品牌|推广/ },
  innovation: { words: /研发|创新|专利|知识产权|科技|新产品|成果/ },
  title: { words: /认定|专精特新|高新|称号|示范|评选|名牌/, benefitKinds: ['title'] },
  green: { words: /节能|环保|减排|降耗|循环|清洁生产|绿色/ },
  startup: { words: /创业|初创|初始创业|创办/ },
  service: { words: /服务|咨询|法律|维权|投诉|信息|代办/, benefitKinds: ['service'] },
};

/** Whether an item gives one of the things that somebody came for. */
export const isWished = ({ title, summary, benefitKind }: Giving, wishes: readonly Wish[] | null): boolean =>
  (wishes ?? []).some((wish) => {
    const { words, benefitKinds = [] } = GIVES[wish];
    return benefitKinds.includes(benefitKind) || words.test(title) || words.test(summary);
  });
