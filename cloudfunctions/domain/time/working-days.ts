import { getDayDetail } from 'chinese-days';
import { addDays, weekdayOf } from './shanghai';

const PLAIN_WEEKDAY = /^(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/;

/**
 * The calendar's own entry of a day: true = make-up working day, false = holiday, undefined = not listed.
 * chinese-days keeps its lists and its lookups in the zone of the process: given 'YYYY-MM-DD' both shift together, so a
 * listed day is found in every zone, but its weekday is wrong west of Greenwich. So only listed days are taken from it.
 */
function listed(day: string): boolean | undefined {
  const detail = getDayDetail(day);
  return PLAIN_WEEKDAY.test(detail.name) ? undefined : detail.work;
}

/** Working day by the State Council's calendar: holidays off, make-up days on, otherwise Monday to Friday. */
export function isWorkingDay(day: string): boolean {
  const weekday = weekdayOf(day);
  return listed(day) ?? (weekday !== 0 && weekday !== 6);
}

/** Whether that year's holiday list is known; every list names National Day. */
export function isHolidayListPublished(year: number): boolean {
  return listed(`${String(year).padStart(4, '0')}-10-01`) !== undefined;
}

export interface WorkingDayResult {
  /** 'YYYY-MM-DD' */
  day: string;
  /** true when a year on the way has no published holiday list, so that the day may still move */
  provisional: boolean;
}

/**
 * The n-th working day after `day` (n ≥ 1; the day itself does not count).
 * 2018-09-28 + 7 → 2018-10-12. Throws RangeError for n < 1 or not whole.
 */
export function addWorkingDays(day: string, n: number): WorkingDayResult {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a number of working days: ${n}`);
  let current = day;
  let provisional = false;
  for (let left = n; left > 0;) {
    current = addDays(current, 1);
    if (!isHolidayListPublished(Number(current.slice(0, 4)))) provisional = true;
    if (isWorkingDay(current)) left -= 1;
  }
  return { day: current, provisional };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}
