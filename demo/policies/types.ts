/**
 * Shapes of the demonstration's policy records (R-POLICY 1). A record is one published document: its articles are the
 * document's own words, its items say in plain words what one gets and point back at the article they come from.
 */

import type { Condition } from '../../cloudfunctions/contract/policy/condition';

export type { Condition };

/** 国家 / 自治区或省 / 盟市. */
export type PolicyLevel = 'national' | 'region' | 'prefecture';

/** 财税支持, 融资促进, 创业创新, 市场开拓, 权益保护, 公共服务, 培训, 其他. */
export type PolicyKind =
  'tax-finance' | 'financing' | 'innovation' | 'market' | 'rights' | 'public-service' | 'training' | 'other';

export type BenefitKind = 'subsidy' | 'tax' | 'loan' | 'guarantee' | 'service' | 'title' | 'training' | 'other';

/** As the document itself says: past the end that it names, or only a draft, or neither. */
export type PolicyStatus = 'in-force' | 'expired' | 'draft-for-comment';

/** Depth in the document: 1 = 一、 or 章 or annex, 2 = （一） or 条, 3 = 1. and everything below. */
export type ArticleLevel = 1 | 2 | 3;

export interface DemoArticle {
  /** 'a1', 'a2', … in the document's order; unique within the policy. */
  articleId: string;
  level: ArticleLevel;
  /** The printed number with its path, e.g. '二（二）1', '附件2 四', '第十八條'; a word such as '通知' where none is printed. */
  number: string;
  heading: string;
  /** False where the document prints no heading and a short one of our own helps to find the place. */
  headingPrinted: boolean;
  /**
   * The source's words, paragraphs parted by '\n'. A heading that opens its own paragraph is in `heading` and not repeated
   * here. A heading with nothing but further headings below it has itself as text, so that no article is empty.
   * A row of a table is one line, its cells parted by '｜'. '[…]' stands for a person's name or telephone left out.
   */
  text: string;
}

export interface PolicyAmount {
  /** In our own words, in yuan. */
  text: string;
  /** Most that one applicant can get at once, in whole 分; null where the source names no such figure (rates, funds, floors). */
  maxFen: number | null;
  /** Verbatim from the item's article. */
  quote: string;
}

/** One condition of an item: in words, where it stands, and as data (R-POLICY 4); null in `when`: nothing that a profile could answer. */
export interface Requirement {
  text: string;
  /** Begins with the number of an article of the document. */
  clause: string;
  when: Condition | null;
}

/** Where it was read, who keeps it right, when it was last looked at and how sure it is. */
export interface Upkeep {
  sourceAddress: string;
  owner: string;
  checkedDay: string;
  checkNote: string;
}

export interface PolicyItem extends Partial<Upkeep> {
  /** For persons, not for firms. */
  forPersons?: boolean;
  reviewDay?: string | null;
  /** Unique over all policies. */
  itemId: string;
  title: string;
  kind: PolicyKind;
  benefitKind: BenefitKind;
  /** What one gets, in our own plain words. */
  summary: string;
  amount: PolicyAmount | null;
  /** Who qualifies and under which conditions, in our own words. */
  conditions: string[];
  /** The same as data: its area first, then one for each condition of the source. */
  requirements: Requirement[];
  /** What it may or may not be had together with; '' where the source does not say. */
  combinable: string;
  audience: string;
  /** Where to turn; when the source names no place, the agency responsible, or that it is not said (文件未写…). */
  whereToApply: string;
  /** Full name of the agency in the lead (牵头, 责任单位); null where the source names none. */
  leadAgency: string | null;
  cooperatingAgencies: string[];
  /** Numbers of the documents that the source cites for this very item, as printed. */
  citedDocNos: string[];
  articleId: string;
  /** Where it stands, e.g. '二（二）1 第2段'. */
  clause: string;
  /** At most 60 characters that stand literally in the article's text. */
  quote: string;
  /** 'YYYY-MM-DD', the day named by the source; null where it names none. */
  deadline: string | null;
  /** The same day, as what the matching sorts by. */
  deadlineDay: string | null;
}

export interface DemoPolicy extends Partial<Upkeep> {
  /** The articles are a summary in our own words: the original decides. */
  summarised?: boolean;
  reviewDay?: string | null;
  slug: string;
  title: string;
  /** 文号 as printed; null where the text has none. */
  docNo: string | null;
  docNoNote: string;
  issuers: string[];
  /** Where the issuers are read from, when the text is not signed. */
  issuersNote: string | null;
  /** 'YYYY-MM-DD'; when `issuedDayPrecision` is not 'day', the first day of the month or year that can be made out. */
  issuedDay: string;
  issuedDayPrecision: 'day' | 'month' | 'year';
  issuedDayNote: string;
  level: PolicyLevel;
  regionName: string;
  /** One of the fifteen regions of the training programme, or null for a place outside it. */
  regionId: string | null;
  kinds: PolicyKind[];
  audience: string;
  effectiveDay: string | null;
  expiresDay: string | null;
  validityNote: string;
  status: PolicyStatus;
  articles: DemoArticle[];
  attachments: { title: string }[];
  /** Other documents that the text cites, as it names them. */
  cites: string[];
  items: PolicyItem[];
}
