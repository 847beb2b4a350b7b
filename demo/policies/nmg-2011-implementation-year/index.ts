import { withTerms } from '../conditions';
import type { DemoPolicy } from '../types';
import { campaignArticles } from './articles-campaign';
import { policyArticles } from './articles-policies';
import { campaignItems } from './items-campaign';
import { environmentItems } from './items-environment';
import { financeItems } from './items-finance';
import { terms } from './terms';
import { campaignTerms } from './terms-campaign';

/** Inner Mongolia 2011: 中小企业政策落实年 (R-PY). 16 items py-… are the groups of 二（二）, one per naming of a lead agency; pc-… are what the campaign itself offers. */
export const policy: DemoPolicy = {
  slug: 'nmg-2011-implementation-year',
  title: '内蒙古自治区促进中小企业政策落实年活动方案',
  docNo: null,
  docNoNote: '所存文本没有文号、发文标题行、落款机关和日期；发文日只推到月（2011年4月），待核。',
  issuers: ['内蒙古自治区人民政府'],
  issuersNote: '所存文本没有落款机关；据“经自治区人民政府同意，现将……印发给你们”一句记为自治区人民政府，待核。',
  issuedDay: '2011-04-01',
  issuedDayPrecision: 'month',
  issuedDayNote: '所存文本没有日期；活动自2011年4月开始，故记为2011年4月，待核。',
  level: 'region',
  regionName: '内蒙古自治区',
  regionId: '150000',
  kinds: ['tax-finance', 'financing', 'innovation', 'market', 'rights', 'public-service', 'training'],
  audience: '全区中小企业、初始创业者；各盟市和自治区各有关部门',
  effectiveDay: '2011-04-01',
  expiresDay: '2011-12-31',
  validityNote:
    '文件没有写有效期。活动分三个阶段，2011年4月起、12月止，按活动期记；所引各项政策现在是否有效，须另查原文。',
  status: 'expired',
  articles: [...policyArticles, ...campaignArticles],
  attachments: [],
  cites: [
    '《国务院关于进一步促进中小企业发展的若干意见》（国发〔2009〕36号）',
    '《内蒙古自治区人民政府关于进一步促进中小企业发展的意见》（内政发〔2009〕66号）',
    '《内蒙古自治区人民政府关于鼓励全民创业促进以创业带动就业的意见》（内政发〔2008〕120号）',
    '内政字〔2011〕59号',
    '内政办发〔2008〕82号',
    '内环发〔2009〕17号',
    '内政发〔2008〕10号',
    '工信部联企业〔2010〕175号',
    '内财非税〔2009〕112号',
    '内政办发电〔2009〕113号',
  ],
  items: [...withTerms([...financeItems, ...environmentItems], terms), ...withTerms(campaignItems, campaignTerms)],
};
