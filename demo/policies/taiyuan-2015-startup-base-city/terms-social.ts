import { ask } from '../questions';
import { SMALL_OR_MICRO, need, smallOrMicro, type Terms } from '../conditions';
import { HERE } from './area';

/** 六（四）: the 14 social services. */
export const socialTerms: Record<string, Terms> = {
  'ty-soc-1': { requirements: [HERE, smallOrMicro('六（四）1')] },
  'ty-soc-2': {
    requirements: [
      HERE,
      need('小微企业的人员，或大学生、复员军人、农民工', '六（四）2', {
        any: [
          SMALL_OR_MICRO,
          { founder: 'student' },
          { founder: 'graduate' },
          { founder: 'veteran' },
          { founder: 'returned-migrant' },
        ],
      }),
    ],
  },
  'ty-soc-3': {
    requirements: [
      HERE,
      need('小微企业创业者、拟创业人员，或高校毕业生', '六（四）3', {
        any: [SMALL_OR_MICRO, ask('plans-business'), { founder: 'graduate' }],
      }),
    ],
  },
  'ty-soc-4': { requirements: [HERE, smallOrMicro('六（四）4')] },
  'ty-soc-5': { requirements: [HERE, smallOrMicro('六（四）5')] },
  'ty-soc-6': { requirements: [HERE, smallOrMicro('六（四）6')] },
  'ty-soc-7': {
    requirements: [HERE, smallOrMicro('六（四）7')],
  },
  'ty-soc-8': {
    requirements: [
      HERE,
      smallOrMicro('六（四）8'),
      need('有授权专利（申请和维持费补助）', '六（四）8', { marker: 'patent-holder' }),
    ],
  },
  'ty-soc-9': {
    requirements: [HERE, smallOrMicro('六（四）9')],
  },
  'ty-soc-10': {
    requirements: [
      HERE,
      need('小微企业使用；建设补助和绩效奖励给科技创新公共服务平台和技术服务机构', '六（四）10', {
        any: [SMALL_OR_MICRO, { marker: 'service-platform' }],
      }),
    ],
  },
  'ty-soc-11': {
    requirements: [
      HERE,
      need('商贸流通企业', '六（四）11', { any: [{ industry: ['wholesale', 'retail'] }, ask('trade-business')] }),
    ],
  },
  'ty-soc-12': {
    requirements: [HERE, need('做跨境贸易电子商务', '六（四）12', ask('cross-border-ecommerce'))],
  },
  'ty-soc-13': {
    requirements: [
      HERE,
      need('认定的高新技术企业、科技型小微企业，或技术合同的交易双方和登记机构', '六（四）13', {
        any: [{ marker: 'high-tech' }, { all: [SMALL_OR_MICRO, { marker: 'tech-sme' }] }, ask('tech-contract')],
      }),
    ],
  },
  'ty-soc-14': {
    requirements: [HERE, smallOrMicro('六（四）14')],
  },
};
