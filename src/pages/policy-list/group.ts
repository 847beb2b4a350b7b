import type { PolicyHit } from '@/services/types';

export interface Group {
  policyId: string;
  /** The best passage first, as the search ranked them. */
  hits: PolicyHit[];
}

/** Passages of one policy under one another: the search ranks articles, but what one looks for is a document. */
export function byPolicy(hits: readonly PolicyHit[]): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const group = groups.get(hit.policyId);
    if (group) group.hits.push(hit);
    else groups.set(hit.policyId, { policyId: hit.policyId, hits: [hit] });
  }
  return [...groups.values()];
}
