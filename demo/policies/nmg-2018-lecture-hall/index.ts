import { withTerms } from '../conditions';
import type { DemoPolicy } from '../types';
import { evaluationArticles } from './articles-evaluation';
import { mainArticles } from './articles-main';
import { selectionArticles } from './articles-selection';
import { institutionItems } from './items-institution';
import { trainingItems } from './items-training';
import { institutionTerms } from './terms-institution';
import { trainingTerms } from './terms-training';

/** Inner Mongolia 2018–2020: 万户中小企业政策大讲堂, the programme that the demonstration runs. */
export const policy: DemoPolicy = {
  slug: 'nmg-2018-lecture-hall',
  title: '内蒙古自治区万户中小企业政策大讲堂实施方案（2018-2020年）',
  docNo: '内经信投规字〔2018〕200号',
  docNoNote: '文号照原件。',
  issuers: ['内蒙古自治区经济和信息化委员会', '内蒙古自治区财政厅'],
  issuersNote:
    '原件落款只印有“内蒙古自治区经济和信息化委员会办公室”印发；联合机关按主送机关（经信委、财政局）和四（三）“自治区经信委、财政厅联合制定”记，待核。',
  issuedDay: '2018-04-26',
  issuedDayPrecision: 'day',
  issuedDayNote: '落款和版记都是2018年4月26日。',
  level: 'region',
  regionName: '内蒙古自治区',
  regionId: '150000',
  kinds: ['training', 'public-service'],
  audience: '中小企业管理人员和财务人员、中小企业系统干部、培训机构、盟市窗口服务平台',
  effectiveDay: '2018-04-26',
  expiresDay: '2020-12-31',
  validityNote: '文件没有写施行日和失效日；标题限2018—2020年三年，按印发之日起、2020年底止记。',
  status: 'expired',
  articles: [...mainArticles, ...selectionArticles, ...evaluationArticles],
  attachments: [
    { title: '附件1 签约培训机构和课程遴选办法' },
    { title: '附件1 表：签约培训机构和课程申报表' },
    { title: '附件1 表：“签约培训机构和课程”推荐汇总表' },
    { title: '附件2 绩效考评办法' },
    { title: '附件2 表：万户中小企业政策大讲堂评价反馈表' },
    { title: '附件2 表：万户中小企业政策大讲堂补贴申报审批表' },
    { title: '附件3 各盟市政策大讲堂任务分配表' },
  ],
  cites: ['《中小企业促进法》', '《关于营造企业家健康成长环境弘扬优秀企业家精神更好发挥企业家作用的意见》'],
  items: [...withTerms(trainingItems, trainingTerms), ...withTerms(institutionItems, institutionTerms)],
};
