import { ask } from '../questions';
import { judged, need, sme, within, type Terms } from '../conditions';

const HERE = within('内蒙古自治区', '150000', '前言');
const GOVERNMENT = '这是对政府和部门的要求，企业无须申请';

/** 二（二）1 to 6: what each of the 16 groups demands. */
export const terms: Record<string, Terms> = {
  'py-1-1': {
    requirements: [
      HERE,
      sme('二（二）1 第1段'),
      judged('评级、授信和利率由银行按企业的信用等级和经营状况定', '二（二）1 第1段'),
    ],
  },
  'py-1-2': { requirements: [HERE, sme('二（二）1 第2段')] },
  'py-1-3': {
    requirements: [
      HERE,
      need('中小企业信用担保机构（其他企业通过它得到担保）', '二（二）1 第3段', { marker: 'guarantor' }),
    ],
  },
  'py-1-4': { requirements: [HERE, sme('二（二）1 第4段')] },
  'py-2-1': {
    requirements: [
      HERE,
      sme('二（二）2 第1段'),
      need('做技术改造、节能、科技创新、承接产业转移或农牧业产业化', '二（二）2 第1段', ask('technical-upgrade')),
      need('各专项的申报条件，文件没有写，以主管部门的办法为准', '二（二）2 第1段', null),
    ],
  },
  'py-2-2': {
    requirements: [
      HERE,
      need(
        '属于其中一类：农畜产品初加工、农村生产生活资料服务、职业教育或节能培训、农牧民家庭经营、信用担保机构、小型微利企业、初始创业者',
        '二（二）2 第2段',
        {
          any: [
            { marker: 'agri-processing' },
            { marker: 'guarantor' },
            ask('new-rural-service'),
            ask('new-public-project'),
            { all: [{ founder: 'farmer-herder' }, ask('family-business')] },
            ask('small-low-profit'),
            ask('first-time-founder'),
          ],
        },
      ),
    ],
  },
  'py-3-1': {
    requirements: [
      HERE,
      need('初始创业者领证未满3年，或正要办理设立登记', '二（二）3 第1段', {
        any: [{ all: [ask('first-time-founder'), { amount: 'ageMonths', below: 36 }] }, ask('registering-now')],
      }),
    ],
  },
  'py-3-2': {
    requirements: [
      HERE,
      sme('二（二）3 第2段'),
      need('有基本建设、技术改造或科技开发项目', '二（二）3 第2段', ask('has-project')),
      need('政府不投资、法律法规不禁止、符合产业政策、在自治区许可权限内', '二（二）3 第2段', ask('project-permitted')),
    ],
  },
  'py-3-3': {
    requirements: [
      HERE,
      sme('二（二）3 第3段'),
      need('工业企业', '二（二）3 第3段', { industry: ['industry'] }),
      need('有新上工业项目要用地', '二（二）3 第3段', ask('new-industrial-project')),
    ],
  },
  'py-4-1': {
    requirements: [
      HERE,
      sme('二（二）4'),
      need('科技型中小企业，或有自主品牌', '二（二）4', { any: [{ marker: 'tech-sme' }, ask('own-brand')] }),
      need('具体申报条件，文件没有写，以基金和引导资金的办法为准', '二（二）4', null),
    ],
  },
  'py-5-1': { requirements: [HERE, sme('二（二）5 第1段')] },
  'py-5-2': {
    requirements: [
      HERE,
      sme('二（二）5 第2段'),
      need('遇到不合理收费、不作为或刁难', '二（二）5 第2段', ask('unfair-treatment')),
    ],
  },
  'py-5-3': {
    requirements: [HERE, sme('二（二）5 第3段'), need(GOVERNMENT, '二（二）5 第3段', null)],
  },
  'py-5-4': {
    requirements: [HERE, sme('二（二）5 第4段'), need(GOVERNMENT, '二（二）5 第4段', null)],
  },
  'py-6-1': {
    requirements: [
      HERE,
      need('初始创业者', '二（二）6 第1段', ask('first-time-founder')),
      need('用政府担保和贴息资金的，须“符合条件”；是哪些条件，文件没有写', '二（二）6 第1段', null),
    ],
  },
  'py-6-2': {
    requirements: [HERE, need('初始创业者', '二（二）6 第2段', ask('first-time-founder'))],
    combinable: '属低保对象的，创业后可继续享受2年低保待遇；领取失业保险金的人参加创业培训，由失业保险基金开支。',
  },
};
