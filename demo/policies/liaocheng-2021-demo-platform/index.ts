import { withTerms } from '../conditions';
import type { DemoPolicy } from '../types';
import { draftArticles } from './articles-draft';
import { explanationArticles } from './articles-explanation';
import { serviceItems } from './items-service';
import { titleItems } from './items-title';
import { serviceTerms, titleTerms } from './terms';

/** Liaocheng 2021: 中小企业公共服务示范平台认定 (R-LC), a draft for comment that says so itself. */
export const policy: DemoPolicy = {
  slug: 'liaocheng-2021-demo-platform',
  title: '聊城市中小企业公共服务示范平台认定管理办法（征求意见稿）',
  docNo: null,
  docNoNote: '征求意见稿没有文号。',
  issuers: ['聊城市工业和信息化局'],
  issuersNote: null,
  issuedDay: '2021-04-22',
  issuedDayPrecision: 'day',
  issuedDayNote: '公示落款2021年4月22日。',
  level: 'prefecture',
  regionName: '山东省聊城市',
  regionId: null,
  kinds: ['public-service', 'innovation', 'financing', 'rights', 'training'],
  audience: '为中小企业提供公共服务的单位；聊城市中小企业',
  effectiveDay: null,
  expiresDay: null,
  validityNote:
    '征求意见稿，意见期2021年4月22日至5月22日。第二十五条有效期留空；起草说明写“自发布之日起30天后实施，自实施之日起3年内有效”。',
  status: 'draft-for-comment',
  articles: [...explanationArticles, ...draftArticles],
  attachments: [
    { title: '附件1 聊城市中小企业公共服务示范平台推荐表（网页未附）' },
    { title: '附件2 聊城市中小企业公共服务示范平台申请报告（网页未附）' },
  ],
  cites: [
    '《中华人民共和国中小企业促进法》',
    '《国家中小企业公共服务示范平台认定管理办法》(工信部企业〔2017〕156号)',
    '《山东省中小企业公共服务示范平台认定管理办法》(鲁中小企局字〔2018〕14号)',
    '《山东省中小企业公共服务示范平台认定管理办法》(鲁工信发[2020]4号)',
  ],
  items: [...withTerms(titleItems, titleTerms), ...withTerms(serviceItems, serviceTerms)],
};
