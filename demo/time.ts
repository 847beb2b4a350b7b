/** Days and instants in Asia/Shanghai (UTC+8 without summer time), whatever the zone of the machine. Instants are epoch milliseconds. */
const ZONE = 8 * 3_600_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Whole days since the epoch: a Shanghai calendar day as a number that can be counted with. */
export const dayNumberOf = (at: number): number => Math.floor((at + ZONE) / DAY);

/** 'YYYY-MM-DD' */
export const dayOf = (at: number): string => new Date(at + ZONE).toISOString().slice(0, 10);

/** The instant of a wall clock 'HH:mm' on a day. */
export function atClock(dayNumber: number, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return dayNumber * DAY - ZONE + hours * HOUR + minutes * MINUTE;
}

const dateOf = (dayNumber: number): Date => new Date(dayNumber * DAY);
export const yearOf = (dayNumber: number): number => dateOf(dayNumber).getUTCFullYear();
/** 'YYYY-MM' */
export const monthOf = (dayNumber: number): string => dateOf(dayNumber).toISOString().slice(0, 7);

const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / DAY;

/** Day `day` of the month that comes `months` after the one of `from`. */
export function dayOfMonth(from: number, months: number, day: number): number {
  const date = dateOf(from);
  return dayNumber(date.getUTCFullYear(), date.getUTCMonth() + months, day);
}

/** 30 December of a year: the last day for a session that has to belong to it. */
export const endOfYear = (year: number): number => dayNumber(year, 11, 30);

const weekdayOf = (day: number): number => dateOf(day).getUTCDay();

/** The day itself, or the Friday before a weekend. */
export function weekdayBefore(day: number): number {
  const weekday = weekdayOf(day);
  return weekday === 6 ? day - 1 : weekday === 0 ? day - 2 : day;
}

/** The day itself, or the Monday after a weekend. */
export function weekdayAfter(day: number): number {
  const weekday = weekdayOf(day);
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}
