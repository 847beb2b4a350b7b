import type { PolicyItem } from './types';

type MayBeAbsent = 'amount' | 'leadAgency' | 'cooperatingAgencies' | 'citedDocNos' | 'deadline';

/** A policy item; what the source does not give is left out of `given` and becomes null or an empty list. */
export function item(given: Omit<PolicyItem, MayBeAbsent> & Partial<Pick<PolicyItem, MayBeAbsent>>): PolicyItem {
  return { amount: null, leadAgency: null, cooperatingAgencies: [], citedDocNos: [], deadline: null, ...given };
}
