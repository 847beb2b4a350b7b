import { withTerms } from '../conditions';
import type { DemoPolicy } from '../types';
import { articles } from './articles';
import { items } from './items';
import { terms } from './terms';

/** Kunming 2020: 中小企业服务平台管理及评价 (R-KM). The page was published in traditional characters, and stays so. */
export const policy: DemoPolicy = {
  slug: 'kunming-2020-service-platform',
  title: '昆明市中小企業服務平臺管理及評價辦法',
  docNo: null,
  docNoNote: '网页没有印文号。',
  issuers: ['昆明市工业和信息化局', '昆明市财政局'],
  issuersNote: null,
  issuedDay: '2020-03-19',
  issuedDayPrecision: 'day',
  issuedDayNote: '通知落款2020年3月19日。',
  level: 'prefecture',
  regionName: '云南省昆明市',
  regionId: null,
  kinds: ['public-service', 'innovation', 'rights'],
  audience: '昆明市中小企业服务中心、示范平台、示范基地；接受服务的中小微企业',
  effectiveDay: '2020-03-19',
  expiresDay: '2022-12-31',
  validityNote:
    '第二十一条：自发布之日起施行，有效期三年，却又写“2020年1月至2022年12月31日止”；这里按发布日起、2022-12-31止记。',
  status: 'expired',
  articles,
  attachments: [{ title: '昆明市中小企業服務平臺管理及評價辦法' }],
  cites: [
    '《中華人民共和國中小企業促進法》',
    '《關于促進中小企業健康發展的指導意見》',
    '《關于推進云南省中小企業服務體系高質量發展的指導意見》(企服〔2019〕18號)',
  ],
  items: withTerms(items, terms),
};
