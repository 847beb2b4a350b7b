import { ask } from '../questions';
import { SMALL_OR_MICRO, judged, need, smallOrMicro, type Terms } from '../conditions';
import { HERE } from './area';

/** 六（二）1: the 14 financing measures. */
export const financingTerms: Record<string, Terms> = {
  'ty-fin-1': {
    requirements: [
      HERE,
      smallOrMicro('六（二）1（1）'),
      judged('贷款由县区或开发区和合作银行按协议审核，额度和利率上限看协议', '六（二）1（1）'),
    ],
  },
  'ty-fin-2': {
    requirements: [HERE, smallOrMicro('六（二）1（2）'), need('初创期或成长期', '六（二）1（2）', ask('early-stage'))],
  },
  'ty-fin-3': {
    requirements: [
      HERE,
      smallOrMicro('六（二）1（3）'),
      need('向合作银行申请“助保贷”，合作银行由市场竞争确定', '六（二）1（3）', null),
    ],
  },
  'ty-fin-4': {
    requirements: [
      HERE,
      need('通过“助保贷”类产品得到贷款', '六（二）1（4）', ask('zhubaodai-loan')),
      need('到期还款暂时困难', '六（二）1（4）', ask('loan-due-hard')),
      judged('经营状况是否良好，由管理资金的市中小企业局看', '六（二）1（4）'),
    ],
  },
  'ty-fin-5': {
    requirements: [HERE, need('融资性担保机构', '六（二）1（5）', { marker: 'guarantor' })],
  },
  'ty-fin-6': {
    requirements: [HERE, smallOrMicro('六（二）1（6）'), need('初创期或成长期', '六（二）1（6）', ask('early-stage'))],
  },
  'ty-fin-7': {
    requirements: [
      HERE,
      need('已挂牌或拟挂牌“新三板”', '六（二）1（7）', ask('new-third-board')),
      need('股份制改造、定向增发、股权转让中需要融资', '六（二）1（7）', ask('share-financing')),
    ],
  },
  'ty-fin-8': { requirements: [HERE, smallOrMicro('六（二）1（8）')] },
  'ty-fin-9': {
    requirements: [
      HERE,
      need('小微企业，或政策性担保公司', '六（二）1（9）', { any: [SMALL_OR_MICRO, { marker: 'guarantor' }] }),
      need('小微企业通过政策性担保公司得到贷款担保', '六（二）1（9）', null),
    ],
  },
  'ty-fin-10': {
    requirements: [
      HERE,
      smallOrMicro('六（二）1（10）'),
      need('初创企业', '六（二）1（10）', ask('just-started')),
      need('让基金取得部分股权', '六（二）1（10）', ask('gives-equity')),
      judged('是否新兴、有巨大竞争潜力，由市中小企业局、市财政局管理的基金判断', '六（二）1（10）'),
    ],
  },
  'ty-fin-11': {
    requirements: [
      HERE,
      need('大学生，毕业三年内', '六（二）1（11）', {
        all: [{ founder: 'graduate' }, ask('graduated-within-3-years')],
      }),
      need('贷款发生在自主创业过程中', '六（二）1（11）', ask('startup-loan')),
    ],
  },
  'ty-fin-12': {
    requirements: [HERE, need('投资机构或社会资本', '六（二）1（12）', ask('investment-fund'))],
  },
  'ty-fin-13': {
    requirements: [
      HERE,
      need('新兴产业，或科技型小微企业', '六（二）1（13）', {
        any: [ask('emerging-industry'), { all: [SMALL_OR_MICRO, { marker: 'tech-sme' }] }],
      }),
    ],
  },
  'ty-fin-14': {
    requirements: [
      HERE,
      smallOrMicro('六（二）1（14）'),
      judged('“诚信企业”由市中小企业局培育认定', '六（二）1（14）'),
    ],
  },
};
