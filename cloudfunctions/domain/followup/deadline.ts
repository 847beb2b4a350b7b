import { addMonths, dayOf, endOfDay } from '../time';
import type { FollowupRules } from './rules';

/**
 * Last day and last instant of the phone follow-up: one month after the session's end (R-FOLLOWUP 1, 附件2 三（六）). A
 * month ends on the same day number, or on the month's last day: 31 January 2018 → 28 February 2018.
 * @param endsAt end of the session, epoch ms
 */
export function followupDeadline(endsAt: number, rules: FollowupRules): { deadlineDay: string; deadlineAt: number } {
  const deadlineDay = addMonths(dayOf(endsAt), rules.withinMonths);
  return { deadlineDay, deadlineAt: endOfDay(deadlineDay) };
}
