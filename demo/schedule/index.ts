/** The whole schedule, three months around the moment at which the demonstration is filled in. */
import { dayNumberOf, endOfYear, weekdayBefore, yearOf } from '../time';
import { ahead } from './ahead';
import { atHand } from './at-hand';
import { drafts } from './drafts';
import { finished } from './finished';
import { inHand } from './in-hand';
import type { DemoSession } from './types';
import { unscored } from './unscored';

export type * from './types';
export { STEPS } from './types';

/** Days before today. The last one leaves room for scoring, confirmation and five working days even over the longest holidays. */
const FINISHED_DAYS_AGO = [24, 25, 26, 31, 33, 38, 40] as const;
const FIRST_DAYS_AGO = Math.max(...FINISHED_DAYS_AGO);
const LAST_DAYS_AGO = Math.min(...FINISHED_DAYS_AGO);

/**
 * Days of the finished sessions. They belong to one year, since they are settled together: around a new year all of them
 * move back into the old one.
 */
function finishedDays(today: number): number[] {
  const first = today - FIRST_DAYS_AGO;
  const last = today - LAST_DAYS_AGO;
  const shift = yearOf(first) === yearOf(last) ? 0 : last - endOfYear(yearOf(first));
  return FINISHED_DAYS_AGO.map((days) => weekdayBefore(today - days - shift));
}

/** @param now epoch ms */
export function scheduleAround(now: number): DemoSession[] {
  const today = dayNumberOf(now);
  const days = finishedDays(today);
  return [
    ...finished(days),
    ...inHand(today),
    ...atHand(now, today),
    ...unscored(today, Math.min(...days) + 2),
    ...ahead(today),
    ...drafts(today),
  ];
}
