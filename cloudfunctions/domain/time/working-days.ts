import { getDayDetail } from 'chinese-days';
import { addDays, weekdayOf } from './shanghai';
import { statutoryDays } from './statutory';

/** A year's list of the State Council as the bureau has published it (国务院办公厅关于部分节假日安排的通知). */
export interface HolidayList {
  readonly year: number;
  /** By day: true = a make-up working day, false = off. */
  readonly days: Readonly<Record<string, boolean>>;
  /** 'YYYY-MM-DD' on which the year's list came, where nothing was known of it before: what had seemed due earlier is due then. */
  readonly since?: string | undefined;
}

/** One list a year, the newest. What the package knows stands below them, the law below that. */
export type Holidays = readonly HolidayList[];

const PLAIN_WEEKDAY = /^(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/;

/**
 * The package's own entry of a day: true = make-up working day, false = holiday, undefined = not listed.
 * chinese-days keeps its lists and its lookups in the zone of the process: given 'YYYY-MM-DD' both shift together, so a
 * listed day is found in every zone, but its weekday is wrong west of Greenwich. So only listed days are taken from it.
 */
function packaged(day: string): boolean | undefined {
  const detail = getDayDetail(day);
  return PLAIN_WEEKDAY.test(detail.name) ? undefined : detail.work;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const padded = (year: number): string => String(year).padStart(4, '0');
const listOf = (year: number, holidays: Holidays): HolidayList | undefined => holidays.find((one) => one.year === year);

/** From this day on the list of the next year decides: it arranges the days around 1 January (29 December 2018 was worked by the list of 2019). */
const NEXT_YEARS_FROM = '12-25';
const namedIn = (day: string): number => yearOf(day) + (day.slice(5) >= NEXT_YEARS_FROM ? 1 : 0);

/** The days that a year's list may name: `from` up to and including `to`. */
export const spanOfList = (year: number): { from: string; to: string } => ({
  from: `${padded(year - 1)}-${NEXT_YEARS_FROM}`,
  to: addDays(`${padded(year)}-${NEXT_YEARS_FROM}`, -1),
});

/** Whether the package knows that year's list; every list names National Day. */
export const isPackaged = (year: number): boolean => packaged(`${padded(year)}-10-01`) !== undefined;

/** The year's list as the package knows it; null where it does not. */
export function packagedList(year: number): Record<string, boolean> | null {
  if (!isPackaged(year)) return null;
  const { from, to } = spanOfList(year);
  const days: Record<string, boolean> = {};
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const works = packaged(day);
    if (works !== undefined) days[day] = works;
  }
  return days;
}

/** Whether that year's list is known. */
export const isHolidayListPublished = (year: number, holidays: Holidays = []): boolean =>
  listOf(year, holidays) !== undefined || isPackaged(year);

/** Whether it is settled that the day is worked or not. */
const isSettled = (day: string, holidays: Holidays): boolean =>
  isHolidayListPublished(yearOf(day), holidays) && isHolidayListPublished(namedIn(day), holidays);

/** Working day by the State Council's lists: holidays off, make-up days on, otherwise Monday to Friday; without a year's list the statutory days are off. */
function isWorked(day: string, holidays: Holidays): boolean {
  const list = listOf(namedIn(day), holidays);
  const named = list ? list.days[day] : packaged(day);
  if (named !== undefined) return named;
  const weekday = weekdayOf(day);
  const plain = weekday !== 0 && weekday !== 6;
  return plain && (isHolidayListPublished(yearOf(day), holidays) || !statutoryDays(yearOf(day)).has(day));
}

/** The same by the kept package alone. */
export const isWorkingDay = (day: string): boolean => isWorked(day, []);

export interface WorkingDayResult {
  /** 'YYYY-MM-DD' */
  day: string;
  /** true when a year on the way has no published holiday list, so that the day may still move */
  provisional: boolean;
  /** The last day on which a list on the way came to be known (`HolidayList.since`). */
  knownSince?: string;
}

/**
 * The n-th working day after `day` (n ≥ 1; the day itself does not count).
 * 2018-09-28 + 7 → 2018-10-12. Throws RangeError for n < 1 or not whole.
 */
export function addWorkingDays(day: string, n: number, holidays: Holidays = []): WorkingDayResult {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a number of working days: ${n}`);
  let current = day;
  let provisional = false;
  let knownSince = '';
  for (let left = n; left > 0;) {
    current = addDays(current, 1);
    if (!isSettled(current, holidays)) provisional = true;
    const { since = '' } = listOf(namedIn(current), holidays) ?? {};
    if (since > knownSince) knownSince = since;
    if (isWorked(current, holidays)) left -= 1;
  }
  return { day: current, provisional, ...(knownSince !== '' && { knownSince }) };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, holidays: Holidays = []): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorked(day, holidays)) count += 1;
  }
  return count;
}
