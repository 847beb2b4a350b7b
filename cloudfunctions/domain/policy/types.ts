/** Records and answers of the policy search (R-POLICY 1 and 2). */

export type PolicyLevel = 'national' | 'region' | 'prefecture' | 'county';

/** Unpublished records are never given to the index; a draft for comment is one that was published as such. */
export type PolicyStatus = 'in-force' | 'not-yet-in-force' | 'expired' | 'draft-for-comment' | 'repealed';

export interface PolicyArticle {
  articleId: string;
  /** e.g. '附件2 三（一）' or '第三条'; may be empty. */
  number: string;
  /** Title of the article or chapter; may be empty. */
  heading: string;
  text: string;
}

/** What a policy item adds to its article. */
export interface PolicyItemText {
  articleId: string;
  title: string;
  summary: string;
  audience: string;
  conditions: readonly string[];
  leadAgency: string | null;
  cooperatingAgencies: readonly string[];
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
  /** Name of the region, e.g. 山西省太原市. */
  regionName?: string;
  kinds: readonly string[];
  /** Who it is for, in words. */
  audience?: string;
  status: PolicyStatus;
  /** First day on which it holds; before it an 'in-force' policy is not yet in force. Null: from its issue on. */
  effectiveDay?: string | null;
  /** Last day of validity; after it an 'in-force' policy is shown and ranked as expired. */
  expiresDay: string | null;
  /** From `day` on it is repealed, whatever its record says (R-POLICY 6). */
  repealed?: { day: string } | null;
  articles: readonly PolicyArticle[];
  items?: readonly PolicyItemText[];
}

/** Within one filter any value will do; different filters must all hold. */
export interface PolicyFilters {
  /** A region's name, the end of it (太原市 for 山西省太原市) or its id. */
  region?: readonly string[];
  regionId?: readonly string[];
  level?: readonly string[];
  kind?: readonly string[];
  /** An issuer, or the lead or a cooperating agency of an item. */
  agency?: readonly string[];
  year?: readonly string[];
  status?: readonly string[];
  audience?: readonly string[];
}

export type FacetName = keyof PolicyFilters;
export const FACETS = [
  'regionId',
  'region',
  'level',
  'kind',
  'agency',
  'year',
  'status',
  'audience',
] as const satisfies readonly FacetName[];

export interface PolicyQuery {
  query: string;
  filters?: PolicyFilters;
  limit?: number;
  offset?: number;
  /** At most so many articles of each policy among the hits, its best ones; left out: all. */
  perPolicy?: number | undefined;
  /** 'YYYY-MM-DD' in Shanghai, for what has expired. */
  today: string;
  /** Words of one meaning, besides the built-in ones; kept in the same array for as long as they do not change. */
  synonyms?: readonly (readonly string[])[];
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
  /** Articles of the same policy that match, this one among them. */
  inPolicy: number;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface PolicyAnswer {
  /** Articles that match, filters applied. */
  total: number;
  /** Policies that they belong to. */
  policies: number;
  /** For each filter, its values with the number of matching articles under all the other filters, most first. */
  facets: Record<FacetName, FacetCount[]>;
  hits: PolicyHit[];
  /** What words were taken for when they were not typed so: '贴息' for '铁息', 'tiexi' or '貼息'. */
  readAs: string[];
}
