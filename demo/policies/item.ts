import type { PolicyItem } from './types';

type FromTerms = 'requirements' | 'combinable' | 'deadlineDay';
type MayBeAbsent = 'amount' | 'leadAgency' | 'cooperatingAgencies' | 'citedDocNos' | 'deadline';

/**
 * A policy item; what the source does not give is left out of `given` and becomes null or an empty list. What it demands is
 * put to it by `withTerms`; a day that the source names is also its last day.
 */
export function item(
  given: Omit<PolicyItem, MayBeAbsent | FromTerms> & Partial<Pick<PolicyItem, MayBeAbsent>>,
): PolicyItem {
  return {
    amount: null,
    leadAgency: null,
    cooperatingAgencies: [],
    citedDocNos: [],
    deadline: null,
    deadlineDay: given.deadline ?? null,
    requirements: [],
    combinable: '',
    ...given,
  };
}
