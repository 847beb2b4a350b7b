import type { PolicyRecord } from '../../../cloudfunctions/domain/policy';
import { demoPolicies } from '../../../demo/policies/index';
import type { PolicyQueryCase } from './policy-queries';

/** The demonstration's documents as the index takes them; the id of each is its slug. */
export const demoRecords: readonly PolicyRecord[] = demoPolicies.map((policy) => ({
  ...policy,
  policyId: policy.slug,
}));

interface Place {
  policyId: string;
  articleId: string;
}

/** Place (from 1) of the first right answer among the hits; Infinity where there is none. 'a7~2' is a part of 'a7'. */
export function rankOfAnswer(hits: readonly Place[], { answers }: PolicyQueryCase): number {
  const at = hits.findIndex(({ policyId, articleId }) =>
    answers.some(({ policy, articleIds }) => policy === policyId && articleIds.includes(articleId.split('~')[0] ?? '')),
  );
  return at < 0 ? Infinity : at + 1;
}

export interface Quality {
  queries: number;
  /** Share of the queries with a right answer among the first three. */
  hit3: number;
  /** Mean of 1 / place of the first right answer. */
  mrr: number;
}

export function qualityOf(ranks: readonly number[]): Quality {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    queries: ranks.length,
    hit3: mean(ranks.map((rank) => (rank <= 3 ? 1 : 0))),
    mrr: mean(ranks.map((rank) => 1 / rank)),
  };
}
