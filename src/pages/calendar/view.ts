import { storedValue, useStoredValue } from '@/hooks/stored-value';

export const views = ['month', 'week', 'list'] as const;
export type View = (typeof views)[number];

/** The way of looking at the calendar stays as it was left. */
const stored = storedValue<View>('plh.calendarView', 'month', (value): value is View => views.some((v) => v === value));

export const useCalendarView = (): View => useStoredValue(stored);
export const lookByView = (view: View): void => stored.set(view);
