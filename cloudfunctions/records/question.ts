import { concernOf } from '../domain/questions';
import { command } from '../platform/cloud';
import type { Database } from '../platform/database';

/**
 * Collection `questions`, `_id` by the request that asked (R-POLICY 5). A withdrawn one stays without its text, so that its request repeated late does
 * not bring it back. `userId` is '' once the asker has had their data deleted: then only what was answered in public is left.
 */
export interface QuestionDoc {
  _id: string;
  userId: string;
  policyId: string;
  itemId: string | null;
  articleId: string | null;
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

/** Not the texts: they are most of a policy. */
const FIELDS = [
  'title',
  'issuers',
  'items.itemId',
  'items.title',
  'items.leadAgency',
  'items.cooperatingAgencies',
  'items.articleId',
  'articles.articleId',
  'articles.number',
  'articles.heading',
] as const;

/** What questions are about in today's words, in one question: the policy, its item or article ('' for the whole), the agency that leads there. */
export async function questionSubjects(
  db: Database,
  policyIds: readonly string[],
): Promise<(of: Pick<QuestionDoc, 'policyId' | 'itemId' | 'articleId'>) => QuestionSubject> {
  const ids = [...new Set(policyIds)];
  const found = ids.length === 0 ? [] : await db.find('policies', { _id: command.in(ids) }, { fields: FIELDS });
  const policies = new Map(found.map((policy) => [policy._id, policy]));
  return ({ policyId, ...of }) => {
    const policy = policies.get(policyId);
    // of an item that a later version has no more, the policy remains
    const { about = '', agency = null } = (policy && concernOf(policy, of)) ?? {};
    return { policyTitle: policy?.title ?? '', about, agency };
  };
}

export interface QuestionSubject {
  policyTitle: string;
  about: string;
  agency: string | null;
}
