import { withTerms } from '../conditions';
import type { DemoPolicy } from '../types';
import { aimsArticles } from './articles-aims';
import { governmentArticles } from './articles-government';
import { safeguardArticles } from './articles-safeguards';
import { socialArticles } from './articles-social';
import { spaceFinancingArticles } from './articles-space-financing';
import { financingItems } from './items-financing';
import { governmentItems } from './items-government';
import { socialItems } from './items-social';
import { spaceItems } from './items-space';
import { taxItems } from './items-tax';
import { financingTerms } from './terms-financing';
import { governmentTerms } from './terms-government';
import { socialTerms } from './terms-social';
import { spaceTerms, taxTerms } from './terms-space-tax';

/** Taiyuan 2015–2017: 小微企业创业创新基地城市示范 (R-TY). 责任单位 and 牵头单位 printed as 市X局 are completed to 太原市X局. */
export const policy: DemoPolicy = {
  slug: 'taiyuan-2015-startup-base-city',
  title: '太原市小微企业创业创新基地城市示范工作实施方案',
  docNo: null,
  docNoNote: '所存网页转载没有文号、落款机关和日期；发文日只推到年（2015年），待核。',
  issuers: ['太原市人民政府'],
  issuersNote:
    '所存转载没有落款机关；据“由市政府与各县(市、区)、各开发区和责任单位签订目标责任书”等语记为市政府，待核。',
  issuedDay: '2015-01-01',
  issuedDayPrecision: 'year',
  issuedDayNote: '所存转载没有日期；现状写到2014年底，目标从2015年起，故记为2015年，待核。',
  level: 'prefecture',
  regionName: '山西省太原市',
  regionId: null,
  kinds: ['financing', 'tax-finance', 'innovation', 'market', 'rights', 'public-service', 'training'],
  audience: '太原市小微企业和创业者；各县（市、区）、开发区和市直责任单位',
  effectiveDay: null,
  expiresDay: '2017-12-31',
  validityNote: '文件没有写有效期；示范期为2015—2017年三年，按2017年底止记。',
  status: 'expired',
  articles: [
    ...aimsArticles,
    ...spaceFinancingArticles,
    ...governmentArticles,
    ...socialArticles,
    ...safeguardArticles,
  ],
  attachments: [{ title: '附件4 资金安排（文中提到“详见附件4”，所存转载未附）' }],
  cites: ['《关于大力推动创业创新促进小微企业健康发展的意见》'],
  items: [
    ...withTerms(spaceItems, spaceTerms),
    ...withTerms(financingItems, financingTerms),
    ...withTerms(taxItems, taxTerms),
    ...withTerms(governmentItems, governmentTerms),
    ...withTerms(socialItems, socialTerms),
  ],
};
