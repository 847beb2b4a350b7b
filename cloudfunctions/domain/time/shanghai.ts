/** Days and instants in Asia/Shanghai, whatever the zone of the process. */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/**
 * Shanghai has been UTC+8 without summer time since 1992, so its wall clock is UTC's, eight hours on. Not dayjs' utcOffset(8): that
 * goes through the process's own zone, and is an hour out near the changes of its summer time.
 */
const OFFSET_MS = 8 * 3_600_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** A day in UTC mode in ISO's order, several times faster than dayjs formats it; RangeError for what is no day. */
const dayIn = (date: Dayjs): string => date.toISOString().slice(0, 10);

/** An instant on Shanghai's wall clock, in ISO's order, which takes no dayjs; RangeError for what is no instant. */
const wallClock = (at: number): string => new Date(at + OFFSET_MS).toISOString();

/** dayjs takes 2018-02-29 for the first of March, so what it reads must say the same again. */
function read(day: string): Dayjs | null {
  if (day.length !== 'YYYY-MM-DD'.length) return null;
  const date = dayjs.utc(day);
  return date.isValid() && dayIn(date) === day ? date : null;
}

function dateOf(day: string): Dayjs {
  const date = read(day);
  if (!date) throw new RangeError(`Not a day: ${day}`);
  return date;
}

/** Whether the text is an existing calendar day 'YYYY-MM-DD' (2018-02-29 is not). */
export function isDay(text: string): boolean {
  return read(text) !== null;
}

/** Shanghai calendar day of an instant (epoch ms). */
export function dayOf(at: number): string {
  return wallClock(at).slice(0, 10);
}

/** 'YYYY-MM' of an instant. */
export function monthOf(at: number): string {
  return wallClock(at).slice(0, 7);
}

/** Shanghai wall clock of an instant, 'HH:mm'. */
export function clockOf(at: number): string {
  return wallClock(at).slice(11, 16);
}

/** An instant as people read it, 'YYYY-MM-DD HH:mm'. */
export const momentText = (at: number): string => `${dayOf(at)} ${clockOf(at)}`;

/** The instant (epoch ms) of 'HH:mm' on a day. Throws RangeError for what is no day or no time. */
export function instantOf(day: string, clock: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!match) throw new RangeError(`Not a time: ${clock}`);
  return startOfDay(day) + (Number(match[1]) * 60 + Number(match[2])) * 60_000;
}

/** First millisecond of a Shanghai day. */
export function startOfDay(day: string): number {
  return dateOf(day).valueOf() - OFFSET_MS;
}

/** Last millisecond of a Shanghai day: a deadline "on" a day is still met at this instant. */
export function endOfDay(day: string): number {
  return startOfDay(day) + DAY_MS - 1;
}

/** Calendar day arithmetic; every day here has 24 hours, and adding those is twice as fast. */
export function addDays(day: string, days: number): string {
  return dayIn(dateOf(day).add(days * 24, 'hour'));
}

/** Calendar days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: string, to: string): number {
  return dateOf(to).diff(dateOf(from), 'day');
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: string): number {
  return dateOf(day).day();
}

/** The same day number so many months later, or that month's last day: 2018-01-31 + 1 → 2018-02-28. */
export function addMonths(day: string, months: number): string {
  return dayIn(dateOf(day).add(months, 'month'));
}

/** Whole months from one day to another ('YYYY-MM-DD'): 2024-01-31 to 2024-02-29 is none yet; never below nought. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  return Math.max(0, months);
}

/** Months 'YYYY-MM' that lie in a span of instants, from that of the first to that of the last, none left out. */
export function monthsThrough(from: number, to: number): string[] {
  const first = `${monthOf(from)}-01`;
  return Array.from({ length: monthsBetween(first, `${monthOf(to)}-01`) + 1 }, (_, n) =>
    addMonths(first, n).slice(0, 7),
  );
}
