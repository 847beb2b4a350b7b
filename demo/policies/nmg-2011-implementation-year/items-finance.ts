import { item } from '../item';
import type { PolicyItem } from '../types';

const GF36 = '国发〔2009〕36号';
const NZF66 = '内政发〔2009〕66号';

/**
 * 二（二）1 and 2: six groups on financing, funds and taxes. Agencies after the first are printed without 自治区;
 * the names are completed here, so that each agency can find its own.
 */
export const financeItems: PolicyItem[] = [
  item({
    itemId: 'py-1-1',
    title: '小企业专门信贷与差别化利率',
    kind: 'financing',
    benefitKind: 'loan',
    summary:
      '银行为小企业单设信贷机构、指标和标准，贷款增速要高于全部贷款；信用好的企业可以谈更低的利率、更灵活的结息，暂时还不上的可放宽还款时间。',
    conditions: ['放宽还款时间：企业成长性较好、讲信用、只是暂时无法按时还款', '利率优惠：看企业信用等级和经营状况'],
    audience: '有贷款需求的中小企业',
    whereToApply: '向贷款银行提出；落实情况由内蒙古银监局牵头',
    leadAgency: '内蒙古银监局',
    cooperatingAgencies: ['人民银行呼和浩特中心支行', '国家开发银行内蒙古分行', '自治区中小企业局', '各国有商业银行'],
    citedDocNos: [GF36, NZF66],
    articleId: 'a7',
    clause: '二（二）1 第1段',
    quote: '按照企业信用等级和经营状况，实行差别化的利率政策',
  }),
  item({
    itemId: 'py-1-2',
    title: '融资服务交易中心、小额贷款公司与上市扶持',
    kind: 'financing',
    benefitKind: 'loan',
    summary:
      '建设中小企业融资服务交易中心，让企业和银行自动对接，探索无抵押、无担保融资；各旗县和园区设小额贷款公司；设产权投资基金，帮助企业上市。',
    conditions: ['文件没有写企业的具体条件'],
    audience: '需要融资或准备上市的中小企业',
    whereToApply: '当地小额贷款公司或融资服务交易中心；由自治区金融办牵头',
    leadAgency: '自治区金融办',
    cooperatingAgencies: [
      '自治区财政厅',
      '内蒙古银监局',
      '内蒙古证监局',
      '人民银行呼和浩特中心支行',
      '国家开发银行内蒙古分行',
      '自治区中小企业局',
    ],
    citedDocNos: [NZF66],
    articleId: 'a7',
    clause: '二（二）1 第2段',
    quote: '积极支持中小企业无抵押、无担保融资方式的方法和机制创新',
  }),
  item({
    itemId: 'py-1-3',
    title: '信用担保机构增资',
    kind: 'financing',
    benefitKind: 'guarantee',
    summary:
      '政府给中小企业信用担保机构增加资本：自治区筹20亿元，每个盟市至少有一家注册资金1亿元以上的担保公司，企业贷款更容易找到担保。',
    amount: {
      text: '自治区筹措20亿元投入担保机构资本金（给机构，不直接发给企业）',
      maxFen: null,
      quote: '自治区筹措20亿元专项用于信用担保机构资本金投入',
    },
    conditions: [
      '财政收入超过50亿元的旗县、年销售收入100亿元以上的园区另建1家亿元以上担保公司',
      '旗县（市、区）要安排配套资金',
    ],
    audience: '中小企业信用担保机构；需要担保的中小企业间接受益',
    whereToApply: '所在盟市或旗县的信用担保公司；由自治区金融办牵头',
    leadAgency: '自治区金融办',
    cooperatingAgencies: ['自治区财政厅', '内蒙古银监局', '自治区中小企业局'],
    citedDocNos: [NZF66],
    articleId: 'a7',
    clause: '二（二）1 第3段',
    quote: '每个盟市至少有1个注册资金1亿元以上的信用担保公司',
  }),
  item({
    itemId: 'py-1-4',
    title: '银企对接会与企业信用信息库',
    kind: 'financing',
    benefitKind: 'service',
    summary: '每年至少两次银企对接会，企业可以当面和银行谈；建基础数据库，信用信息可以查询和共享。',
    conditions: ['文件没有写参会条件'],
    audience: '有融资需求的中小企业',
    whereToApply: '自治区或当地中小企业局',
    leadAgency: '自治区中小企业局',
    cooperatingAgencies: ['自治区金融办', '内蒙古银监局', '人民银行呼和浩特中心支行', '国家开发银行内蒙古分行'],
    citedDocNos: [NZF66],
    articleId: 'a7',
    clause: '二（二）1 第4段',
    quote: '每年组织两次以上的银企对接会',
  }),
  item({
    itemId: 'py-2-1',
    title: '自治区中小企业各类专项资金',
    kind: 'tax-finance',
    benefitKind: 'subsidy',
    summary:
      '自治区每年预算安排技术进步贴息、节能技改、科技创新引导、担保风险、承接产业转移、农牧业产业化等专项资金，企业可按各专项的办法申报；盟市和旗县另有配套。',
    amount: {
      text: '年度盘子：技术进步贴息1亿元，节能技改6500万元，科技创新引导基金1.8亿元，担保风险2000万元，承接产业转移2000万元，农牧业产业化8000万元；单个企业的额度文件未写',
      maxFen: null,
      quote: '自治区本级年度预算安排中小企业技术进步贴息资金1亿元',
    },
    conditions: ['各专项的申报条件以各主管部门的办法为准，本文件未写'],
    audience: '做技术改造、节能、科技创新、产业转移或农牧业产业化的中小企业',
    whereToApply: '对应专项的主管部门；由自治区财政厅牵头',
    leadAgency: '自治区财政厅',
    cooperatingAgencies: ['自治区经济和信息化委', '自治区农牧业厅', '自治区商务厅', '自治区金融办', '自治区科技厅'],
    citedDocNos: [NZF66],
    articleId: 'a8',
    clause: '二（二）2 第1段',
    quote: '节能技改专项资金6500万元，科技创新引导基金1.8亿元',
  }),
  item({
    itemId: 'py-2-2',
    title: '中小企业和初始创业者税费减免',
    kind: 'tax-finance',
    benefitKind: 'tax',
    summary:
      '农畜产品初加工免企业所得税；农村中介服务、职业教育和节能培训等新办项目5年免所得税地方分享部分；农牧民家庭经营二、三产业5年免收行政事业性收费；担保机构担保收入3年免营业税；小型微利企业所得税按20%；初始创业者营业税月起征点1万元，第1年免所得税地方部分，带动就业多的可连续免3年。',
    amount: {
      text: '小型微利企业所得税税率20%；初始创业者营业税起征点每月10000元、每次（日）100元',
      maxFen: null,
      quote: '初始创业者的营业税月营业额起征点调到10000元，次（日）起征点按100元执行',
    },
    conditions: [
      '各项减免看企业类型：农畜产品初加工、农村生产生活资料中介服务、职业教育和节能培训、信用担保机构、小型微利企业、初始创业者',
      '连续免3年：创业带动就业比例达到1∶5以上、按《劳动合同法》用工，并经劳动保障部门认定',
      '担保收入免税不含信用评级、咨询、培训等收入',
    ],
    audience: '上述类型的中小企业、担保机构、农牧民和初始创业者',
    whereToApply: '主管税务机关；由自治区财政厅牵头',
    leadAgency: '自治区财政厅',
    cooperatingAgencies: [
      '自治区地税局',
      '自治区农牧业厅',
      '自治区人力资源社会保障厅',
      '自治区教育厅',
      '自治区金融办',
      '自治区中小企业局',
    ],
    citedDocNos: [GF36, NZF66, '内政发〔2008〕120号', '内政字〔2011〕59号'],
    articleId: 'a8',
    clause: '二（二）2 第2段',
    quote: '对符合条件的小型微利企业，减按20%的税率征收企业所得税',
  }),
];
