/** Records and answers of the policy search (R-POLICY 1 and 2). */

export type PolicyLevel = 'national' | 'region' | 'prefecture';

/** Unpublished records are never given to the index; a draft for comment is one that was published as such. */
export type PolicyStatus = 'in-force' | 'expired' | 'draft-for-comment' | 'repealed';

export interface PolicyArticle {
  articleId: string;
  /** e.g. '附件2 三（一）' or '第三条'; may be empty. */
  number: string;
  /** Title of the article or chapter; may be empty. */
  heading: string;
  text: string;
}

export interface PolicyRecord {
  policyId: string;
  title: string;
  docNo: string | null;
  issuers: readonly string[];
  issuedDay: string;
  level: PolicyLevel;
  /** Null for a place that is none of the programme's regions. */
  regionId: string | null;
  kinds: readonly string[];
  status: PolicyStatus;
  /** Last day of validity; after it an 'in-force' policy is shown and ranked as expired. */
  expiresDay: string | null;
  articles: readonly PolicyArticle[];
}

/** Within one filter any value will do; different filters must all hold. */
export interface PolicyFilters {
  regionId?: readonly string[];
  level?: readonly string[];
  kind?: readonly string[];
  agency?: readonly string[];
  year?: readonly string[];
  status?: readonly string[];
}

export type FacetName = keyof PolicyFilters;
export const FACETS = ['regionId', 'level', 'kind', 'agency', 'year', 'status'] as const satisfies readonly FacetName[];

export interface PolicyQuery {
  query: string;
  filters?: PolicyFilters;
  limit?: number;
  offset?: number;
  /** 'YYYY-MM-DD' in Shanghai, for what has expired. */
  today: string;
}

export interface PolicyHit {
  policyId: string;
  title: string;
  docNo: string | null;
  issuers: readonly string[];
  issuedDay: string;
  articleId: string;
  articleNumber: string;
  /** Plain text of the article. */
  text: string;
  /** [start, end) in UTF-16 units of `text`, ascending, apart from each other. */
  highlights: [number, number][];
  status: PolicyStatus;
  score: number;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface PolicyAnswer {
  /** Articles that match, filters applied. */
  total: number;
  /** For each filter, its values with the number of matching articles under all the other filters, most first. */
  facets: Record<FacetName, FacetCount[]>;
  hits: PolicyHit[];
}
