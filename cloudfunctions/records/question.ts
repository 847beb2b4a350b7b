/**
 * Collection `questions`, `_id` by the request that asked (R-POLICY 5). A withdrawn one stays without its text, so that its request repeated late does
 * not bring it back. `userId` is '' once the asker has had their data deleted: then only what was answered in public is left.
 */
export interface QuestionDoc {
  _id: string;
  userId: string;
  policyId: string;
  policyTitle: string;
  itemId: string | null;
  articleId: string | null;
  about: string;
  agency: string | null;
  /** Agencies that it concerns, in the form that names are compared in. */
  agencyKeys: readonly string[];
  text: string;
  askedAt: number;
  state: 'waiting' | 'answered' | 'withdrawn';
  /** Answered, and for everybody to read. */
  public: boolean;
  answeredAt: number | null;
  answer: { text: string; by: string; at: number; public: boolean; publicText: string } | null;
}

/** Collection `questionQuotas`, `_id` = the person's: their waiting questions. One document, so that the limit holds whoever asks at once. */
export interface QuestionQuotaDoc {
  _id: string;
  waiting: readonly string[];
}
