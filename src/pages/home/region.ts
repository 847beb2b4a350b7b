import { storedValue, useStoredValue } from '@/hooks/stored-value';
import { useMe } from '@/services/me';
import type { RegionId, SessionSummary } from '@/services/types';
import { useCalendarFilters } from '../calendar/filters';

/** An area's code, or 'all'. */
type Choice = string | null;

const isChoice = (value: unknown): value is Choice =>
  typeof value === 'string' && /^(all|\d{2}[\dA-Z]{4})$/.test(value);

/** Null until the person has chosen here. */
const stored = storedValue<Choice>('plh.region', null, isChoice);

/** Null: the whole autonomous region. */
export const chooseRegion = (region: RegionId | null): void => stored.set(region ?? 'all');

/** Where "near by" is: as chosen here, else as the calendar is filtered, else as the particulars say, else everywhere (null). */
export function useRegion(): RegionId | null {
  const chosen = useStoredValue(stored);
  const { regionId } = useCalendarFilters();
  const profile = useMe()?.profile;
  if (chosen === 'all') return null;
  return chosen ?? regionId ?? profile?.regionId ?? null;
}

/** What somebody there can go to: held there, on a screen there (the video system reaches every prefecture), or on the net. */
export const isNear = (session: SessionSummary, region: RegionId | null): boolean =>
  region === null || session.regionId === region || session.mode === 'network-video' || session.online;
