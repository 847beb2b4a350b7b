import { ask } from '../questions';
import { SME, need, sme, within, type Terms } from '../conditions';

const HERE = within('内蒙古自治区', '150000', '前言');
const NO_SUM = (clause: string) => need('入选办法和扶持数额，文件没有写', clause, null);

/** 三（二） and 四（三）: what the campaign's own offers demand. */
export const campaignTerms: Record<string, Terms> = {
  'pc-free-website': { requirements: [HERE, sme('三（二）1')] },
  'pc-policy-visit': { requirements: [HERE, sme('三（二）2')] },
  'pc-growth-1000': {
    requirements: [
      HERE,
      need('工业中小企业', '四（三）第2段', { all: [SME, { industry: ['industry'] }] }),
      need('成长型，列入重点扶持的1000户', '四（三）第2段', { marker: 'growth-list' }),
      NO_SUM('四（三）第2段'),
    ],
  },
  'pc-micro-20000': {
    requirements: [
      HERE,
      need('微型企业', '四（三）第3段', { size: ['micro'] }),
      need('由大学毕业生、复转军人、城镇下岗失业人员或农民工创办', '四（三）第3段', {
        any: [
          { founder: 'graduate' },
          { founder: 'veteran' },
          { founder: 'unemployed' },
          { founder: 'returned-migrant' },
        ],
      }),
      NO_SUM('四（三）第3段'),
    ],
  },
  'pc-services-100': {
    requirements: [
      HERE,
      sme('四（三）第4段'),
      need('现代物流、科技研发、工业设计、技术咨询、信息服务等领域', '四（三）第4段', ask('modern-services')),
      NO_SUM('四（三）第4段'),
    ],
  },
};
