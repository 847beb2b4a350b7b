import { storedValue, useStoredValue } from '@/hooks/stored-value';

/** Enough to come back to, little enough to be seen at once. */
const MOST = 8;

const isHistory = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((query) => typeof query === 'string');

/** One's own searches, the latest first. They stay on the phone: nobody is told of them. */
const stored = storedValue<string[]>('plh.searchHistory', [], isHistory);
/** Those of the search over everything: what somebody works on, apart from what he or she reads. */
const everything = storedValue<string[]>('plh.findHistory', [], isHistory);

/** Numbers name somebody: a telephone number, a credit code. */
const NAMES_SOMEBODY = /\d[\d\s-]{5,}|[0-9A-Z]{18}/i;

const withNewest = (query: string, others: readonly string[]): string[] =>
  [query, ...others.filter((other) => other !== query)].slice(0, MOST);

export const useSearchHistory = (): readonly string[] => useStoredValue(stored);
export const useFindHistory = (): readonly string[] => useStoredValue(everything);

export function rememberSearch(query: string): void {
  if (query.length >= 2) stored.set(withNewest(query, stored.get()));
}

export function rememberFound(query: string): void {
  if (query.length >= 2 && !NAMES_SOMEBODY.test(query)) everything.set(withNewest(query, everything.get()));
}

export const forgetSearch = (query: string): void => stored.set(stored.get().filter((other) => other !== query));
export const forgetFound = (): void => everything.set([]);

export function forgetSearches(): void {
  stored.set([]);
  everything.set([]);
}
