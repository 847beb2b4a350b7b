import { policyOfIndex, statusCodes, type PolicyIndex } from './policy-index';
import { dayNumber, STATUSES } from './segment';
import type { PolicyStatus } from './types';

export interface Overview {
  policies: number;
  items: number;
  /** The last ones issued, newest first. */
  newest: { policyId: string; title: string; issuedDay: string; status: PolicyStatus }[];
  /** Those whose last day is from today to `until`. */
  expiring: { policyId: string; title: string; expiresDay: string }[];
}

/** How many policies and items there are, the newest, and those about to run out; days as 'YYYY-MM-DD'. */
export function overviewOf(index: PolicyIndex, days: { today: string; until: string }, newest: number): Overview {
  const [today, until] = [dayNumber(days.today), dayNumber(days.until)];
  const statuses = statusCodes(index, today);
  const living: { policy: number; issued: number }[] = [];
  const expiring: number[] = [];
  let items = 0;
  for (const { segment, firstPolicy, dead } of index.parts) {
    for (let p = 0; p < segment.policies; p += 1) {
      if (dead[p] === 1) continue;
      const policy = firstPolicy + p;
      living.push({ policy, issued: segment.issued[p] ?? 0 });
      items += segment.items[p] ?? 0;
      const expires = segment.expires[p] ?? 0;
      if (expires >= today && expires <= until && STATUSES[statuses[policy] ?? 0] !== 'repealed') expiring.push(policy);
    }
  }
  living.sort((a, b) => b.issued - a.issued || a.policy - b.policy);
  return {
    policies: living.length,
    items,
    newest: living.slice(0, newest).map(({ policy }) => {
      const { policyId, title, issuedDay } = policyOfIndex(index, policy);
      return { policyId, title, issuedDay, status: STATUSES[statuses[policy] ?? 0] ?? 'in-force' };
    }),
    expiring: expiring.map((policy) => {
      const { policyId, title, expiresDay } = policyOfIndex(index, policy);
      return { policyId, title, expiresDay: expiresDay ?? '' };
    }),
  };
}
