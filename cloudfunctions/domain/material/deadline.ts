import type { LectureHallRules } from '../../programmes/types';
import { addDays, addWorkingDays, dayOf, type Holidays } from '../time';

export interface MaterialDeadline {
  /** 7 calendar days after the session: a reminder */
  remindDay: string;
  /** 7 working days after the session: closed after the end of this day */
  dueDay: string;
  /** the holiday list of a year on the way is not published yet */
  provisional: boolean;
}

/** R-MATERIAL: both deadlines of a session that ends at `endAt` (epoch ms). */
export function materialDeadline(rules: LectureHallRules, endAt: number, holidays: Holidays = []): MaterialDeadline {
  const { remindCalendarDays, closeWorkingDays } = rules.parameters.materialDeadline.value;
  const endDay = dayOf(endAt);
  const { day, provisional, knownSince = '' } = addWorkingDays(endDay, closeWorkingDays, holidays);
  // as mechanisms/deadline: a day of which nobody could know is not the last
  const dueDay = knownSince > day ? knownSince : day;
  return { remindDay: addDays(endDay, remindCalendarDays), dueDay, provisional };
}
