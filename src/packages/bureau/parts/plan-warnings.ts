import type { useT } from '@/locales/bureau';
import type { Mode } from '@/services/types';

/** Heads and class hours that a mode needs at least (R-MODE). Only for hints while planning: what counts is what the server works out. */
const least: Partial<Record<Mode, { heads: number; hours: number }>> = {
  'network-video': { heads: 300, hours: 3 },
  'window-platform': { heads: 50, hours: 3 },
  'county-park': { heads: 50, hours: 3 },
  institution: { heads: 50, hours: 3 },
};
/** Heads that a premium course needs in its main venue (R-MODE). */
const PREMIUM_HEADS = 150;

export interface Planned {
  mode: Mode;
  classHours: number;
  /** Seats of all venues. */
  seats: number;
  /** 'YYYY-MM-DD'. */
  endDay: string;
  /** Seats of the main venue of a premium course; null when it is none, or when they are not known here. */
  premiumSeats: number | null;
  /** The last day that still makes the year's report (R-PLAN 3); null while unknown. */
  lastSafeDay: string | null;
}

/** What may go wrong with a plan, in words; nothing of it keeps it from being saved. */
export function planWarnings(t: ReturnType<typeof useT>, plan: Planned): string[] {
  const { mode, classHours, seats, endDay, premiumSeats, lastSafeDay } = plan;
  const needed = least[mode];
  const short = needed && seats > 0 && seats < needed.heads;
  return [
    ...(lastSafeDay && endDay > lastSafeDay ? [t('warning.lateEnd', { day: lastSafeDay })] : []),
    ...(needed && classHours < needed.hours ? [t('warning.fewHours', { hours: classHours, least: needed.hours })] : []),
    ...(needed && short ? [t('warning.fewSeats', { seats, heads: needed.heads })] : []),
    ...(premiumSeats !== null && premiumSeats > 0 && premiumSeats < PREMIUM_HEADS
      ? [t('warning.premiumSeats', { seats: premiumSeats, heads: PREMIUM_HEADS })]
      : []),
  ];
}

/** How many registrations are still missing to a mode's minimum of heads; 0 when none, or when it has no minimum. */
export const headsMissing = (mode: Mode, registered: number): number =>
  Math.max(0, (least[mode]?.heads ?? 0) - registered);
