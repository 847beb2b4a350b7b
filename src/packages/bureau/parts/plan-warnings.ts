import type { useT } from '@/locales/bureau';
import { entryOf, figureOf } from '@/services/programme-words';

export interface Planned {
  mode: string;
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
  // Hints while planning (R-MODE): what counts is what the server works out.
  const { minimumHeads: heads, minimumClassHours: hours } = entryOf('mode', mode) ?? {};
  const premiumHeads = figureOf('premium.when.atLeast') ?? 0;
  return [
    ...(lastSafeDay && endDay > lastSafeDay ? [t('warning.lateEnd', { day: lastSafeDay })] : []),
    ...(hours && classHours < hours ? [t('warning.fewHours', { hours: classHours, least: hours })] : []),
    ...(heads && seats > 0 && seats < heads ? [t('warning.fewSeats', { seats, heads })] : []),
    ...(premiumSeats !== null && premiumSeats > 0 && premiumSeats < premiumHeads
      ? [t('warning.premiumSeats', { seats: premiumSeats, heads: premiumHeads })]
      : []),
  ];
}

/** How many registrations are still missing to a mode's minimum of heads; 0 when none, or when it has no minimum. */
export const headsMissing = (mode: string, registered: number): number =>
  Math.max(0, (entryOf('mode', mode)?.minimumHeads ?? 0) - registered);
