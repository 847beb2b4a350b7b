import { storedValue, useStoredValue } from '@/hooks/stored-value';

/** Enough to come back to, little enough to be seen at once. */
const MOST = 8;

const isHistory = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((query) => typeof query === 'string');

/** One's own searches, the latest first. They stay on the phone: nobody is told of them. */
const stored = storedValue<string[]>('plh.searchHistory', [], isHistory);

export const useSearchHistory = (): readonly string[] => useStoredValue(stored);

export function rememberSearch(query: string): void {
  if (query.length < 2) return;
  stored.set([query, ...stored.get().filter((other) => other !== query)].slice(0, MOST));
}

export const forgetSearch = (query: string): void => stored.set(stored.get().filter((other) => other !== query));

export const forgetSearches = (): void => stored.set([]);
