import { storedValue, useStoredValue } from '@/hooks/stored-value';

const stored = storedValue<boolean>('plh.matchExpired', false, (value): value is boolean => typeof value === 'boolean');

/** Whether items that can no longer (or not yet) be applied for are looked at as well; kept on the phone. */
export const useIncludeExpired = (): boolean => useStoredValue(stored);
export const includeExpired = (include: boolean): void => stored.set(include);
