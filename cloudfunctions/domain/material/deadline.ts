import type { LectureHallRules } from '../../programmes/types';
import { addDays, addWorkingDays, dayOf } from '../time';

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
