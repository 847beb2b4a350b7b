import { ask } from '../questions';
import { judged, need, smallOrMicro, type Terms } from '../conditions';
import { HERE } from './area';

const CLEAN = need('项目符合产业政策和环境保护要求', '六（一）2', ask('meets-environment-rules'));
const FIRST_FOUR = judged('县区或开发区按“四优先”选定，报市直部门认定备案', '六（一）3');
const REWARD = judged('年底由市示范办组织考核验收，达标后才给奖励', '四（二）');

/** 六（一）: the rent subsidy and the five kinds of carriers. */
export const spaceTerms: Record<string, Terms> = {
  'ty-space-rent': {
    requirements: [
      HERE,
      smallOrMicro('六（一）1'),
      need('在试点基地内租用场地', '六（一）1', ask('rents-in-base')),
      judged('补贴和减免由县区或开发区按载体类型、孵化面积和撬动资金安排', '六（一）1'),
    ],
  },
  'ty-space-makerspace': {
    requirements: [
      HERE,
      need('运营众创空间', '六（一）2 众创空间', ask('makerspace')),
      need('能提供全要素开放式的综合服务', '六（一）2 众创空间', ask('full-service')),
      need('有明确的入驻条件和退出机制', '六（一）2 众创空间', ask('entry-exit-rules')),
      CLEAN,
      FIRST_FOUR,
      REWARD,
    ],
  },
  'ty-space-base': {
    requirements: [
      HERE,
      need('运营小企业创业基地', '六（一）2 小企业创业基地', ask('runs-base')),
      need('由闲置土地、厂房、楼宇改造', '六（一）2 小企业创业基地', ask('converted-premises')),
      need('产业链较完整，创业辅导服务体系健全', '六（一）2 小企业创业基地', ask('tutoring-system')),
      CLEAN,
      FIRST_FOUR,
      REWARD,
    ],
  },
  'ty-space-incubator': {
    requirements: [
      HERE,
      need('运营科技孵化器', '六（一）2 科技孵化器', { marker: 'incubator' }),
      need('提供研发试制场地、共享设施和知识产权等服务', '六（一）2 科技孵化器', ask('incubator-services')),
      CLEAN,
      FIRST_FOUR,
      REWARD,
    ],
  },
  'ty-space-commerce': {
    requirements: [
      HERE,
      need('运营商贸企业集聚区', '六（一）2 商贸企业集聚区', ask('commerce-hub')),
      need('能提供财务、注册、培训等一站式配套', '六（一）2 商贸企业集聚区', ask('one-stop-services')),
      CLEAN,
      FIRST_FOUR,
      REWARD,
    ],
  },
  'ty-space-micro': {
    requirements: [
      HERE,
      need('运营微型企业孵化园', '六（一）2 微型企业孵化园', ask('micro-park')),
      need('有商务秘书平台', '六（一）2 微型企业孵化园', ask('secretary-platform')),
      need('有严格的准入制度和退出机制', '六（一）2 微型企业孵化园', ask('entry-exit-rules')),
      CLEAN,
      FIRST_FOUR,
      REWARD,
    ],
  },
};

/** 六（二）2: the 3 measures on taxes and fees. */
export const taxTerms: Record<string, Terms> = {
  'ty-tax-1': { requirements: [HERE, smallOrMicro('六（二）2（1）')] },
  'ty-tax-2': { requirements: [HERE, smallOrMicro('六（二）2（2）')] },
  'ty-tax-3': {
    requirements: [
      HERE,
      smallOrMicro('六（二）2（3）'),
      need('这是对税务部门的要求，企业无须申请', '六（二）2（3）', null),
    ],
  },
};
