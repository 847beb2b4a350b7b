import { addDays, addMonths, addWorkingDays, type Holidays } from './time';

export interface ReportCalendar {
  /** Working days for handing in the materials (附件2 五). */
  materialWorkingDays: number;
  /** Months for the evaluation after that (附件2 五). */
  evaluationMonths: number;
  /** Month and day of the annual report, 'MM-DD' (附件2 五: 12 月 10 日). */
  reportBy: string;
}

/**
 * R-PLAN 3: the last day on which a session of `year` may end so that materials and evaluation, each at its latest, still
 * make the year's report. A session that ends later is expedited or carried over.
 * 2018: ending on 1 November gives materials on 12 November and evaluation on 12 December, too late.
 */
export function lastSafeDay(year: number, calendar: ReportCalendar, holidays: Holidays = []): string {
  const report = `${year}-${calendar.reportBy}`;
  let day = report;
  const handedInBy = (end: string): string => addWorkingDays(end, calendar.materialWorkingDays, holidays).day;
  while (addMonths(handedInBy(day), calendar.evaluationMonths) > report) day = addDays(day, -1);
  return day;
}
