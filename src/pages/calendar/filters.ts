import { storedValue, useStoredValue } from '@/hooks/stored-value';
import type { Input } from '@/services/call';

export type CalendarFilters = Omit<Input<'session.listMonth'>, 'month'>;

const isFilters = (value: unknown): value is CalendarFilters => typeof value === 'object' && value !== null;

/** The filters stay from visit to visit: somebody in 赤峰 looks for 赤峰 again. */
const stored = storedValue<CalendarFilters>('plh.calendarFilters', {}, isFilters);

export const useCalendarFilters = (): CalendarFilters => useStoredValue(stored);

export const clearCalendarFilters = (): void => stored.set({});

/** Sets one filter, or takes it away with null. */
export function filterCalendar<K extends keyof CalendarFilters>(key: K, value: CalendarFilters[K] | null): void {
  const next = { ...stored.get() };
  if (value === null) delete next[key];
  else next[key] = value;
  stored.set(next);
}
