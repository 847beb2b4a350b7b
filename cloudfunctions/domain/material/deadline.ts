import type { LectureHallRules } from '../../programmes/types';
import { DomainError } from '../errors';
import { addDays, addMonths, addWorkingDays, dayOf, endOfDay } from '../time';

export interface MaterialDeadline {
  /** 7 calendar days after the session: a reminder */
  remindDay: string;
  /** 7 working days after the session: closed after the end of this day */
  dueDay: string;
  /** the holiday list of a year on the way is not published yet */
  provisional: boolean;
}

/** R-MATERIAL: both deadlines of a session that ends at `endAt` (epoch ms). */
export function materialDeadline(rules: LectureHallRules, endAt: number): MaterialDeadline {
  const { remindCalendarDays, closeWorkingDays } = rules.parameters.materialDeadline.value;
  const endDay = dayOf(endAt);
  const due = addWorkingDays(endDay, closeWorkingDays);
  return { remindDay: addDays(endDay, remindCalendarDays), dueDay: due.day, provisional: due.provisional };
}

export interface HandInState {
  overdue: boolean;
  /** whether something may be handed in or changed now */
  open: boolean;
  /** what is handed in now is marked late */
  late: boolean;
}

/**
 * R-MATERIAL: whether materials are still taken at `now`. After the due day only while the bureau has opened them again
 * (`reopenedUntilDay`, inclusive), and then marked late.
 */
export function handInState(deadline: MaterialDeadline, reopenedUntilDay: string | null, now: number): HandInState {
  const overdue = now > endOfDay(deadline.dueDay);
  const reopened = reopenedUntilDay !== null && now <= endOfDay(reopenedUntilDay);
  return { overdue, open: !overdue || reopened, late: overdue };
}

/** As `handInState`, but throws MATERIALS_CLOSED where nothing is taken any more. */
export function requireOpen(deadline: MaterialDeadline, reopenedUntilDay: string | null, now: number): HandInState {
  const state = handInState(deadline, reopenedUntilDay, now);
  if (!state.open) throw new DomainError('MATERIALS_CLOSED', { dueDay: deadline.dueDay });
  return state;
}

/** R-SCORE 8: the evaluation is done within one month of the hub's receipt of the materials. */
export function evaluationDueDay(rules: LectureHallRules, hubReceivedAt: number): string {
  return addMonths(dayOf(hubReceivedAt), rules.parameters.evaluationMonths.value);
}
