import { storedValue, useStoredValue } from '@/hooks/stored-value';
import type { PolicyFilters } from './types';

/** What is being looked for. A tab's page takes no parameters, so that other pages leave their question here. */
export interface PolicySearch {
  query: string;
  filters: PolicyFilters;
}

const isSearch = (value: unknown): value is PolicySearch => {
  const found = value as Partial<PolicySearch> | null;
  return typeof found?.query === 'string' && typeof found.filters === 'object' && found.filters !== null;
};

/** Kept, so that a page loaded again, or the program opened again, shows what it showed. */
const stored = storedValue<PolicySearch>('plh.policySearch', { query: '', filters: {} }, isSearch);

export const lookFor = (search: PolicySearch): void => stored.set(search);

export const usePolicySearch = (): PolicySearch => useStoredValue(stored);
