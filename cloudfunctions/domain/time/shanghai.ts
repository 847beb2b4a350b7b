/**
 * Days and instants in Asia/Shanghai, whatever the zone of the process.
 * Shanghai has been UTC+8 without summer time since 1992, so plain arithmetic on UTC is exact for every instant of the programme.
 */
const OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const utcOfDay = (day: string): number => {
  const match = DAY_PATTERN.exec(day);
  const at = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) throw new RangeError(`Not a day: ${day}`);
  return at;
};

const dayOfUtc = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

/** Whether the text is an existing calendar day 'YYYY-MM-DD' (2018-02-29 is not). */
export function isDay(text: string): boolean {
  try {
    utcOfDay(text);
    return true;
  } catch {
    return false;
  }
}

/** Shanghai calendar day of an instant (epoch ms). */
export function dayOf(at: number): string {
  return dayOfUtc(at + OFFSET_MS);
}

/** 'YYYY-MM' of an instant. */
export function monthOf(at: number): string {
  return dayOf(at).slice(0, 7);
}

/** Shanghai wall clock of an instant, 'HH:mm'. */
export function clockOf(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant (epoch ms) of 'HH:mm' on a day. Throws RangeError for what is no day or no time. */
export function instantOf(day: string, clock: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!match) throw new RangeError(`Not a time: ${clock}`);
  return startOfDay(day) + (Number(match[1]) * 60 + Number(match[2])) * 60_000;
}

/** First millisecond of a Shanghai day. */
export function startOfDay(day: string): number {
  return utcOfDay(day) - OFFSET_MS;
}

/** Last millisecond of a Shanghai day: a deadline "on" a day is still met at this instant. */
export function endOfDay(day: string): number {
  return startOfDay(day) + DAY_MS - 1;
}

/** Calendar day arithmetic. */
export function addDays(day: string, days: number): string {
  return dayOfUtc(utcOfDay(day) + days * DAY_MS);
}

/** Calendar days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: string, to: string): number {
  return (utcOfDay(to) - utcOfDay(from)) / DAY_MS;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: string): number {
  return new Date(utcOfDay(day)).getUTCDay();
}

/** The same day number so many months later, or that month's last day: 2018-01-31 + 1 → 2018-02-28. */
export function addMonths(day: string, months: number): string {
  const date = new Date(utcOfDay(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return dayOfUtc(first + (Math.min(date.getUTCDate(), lastDay) - 1) * DAY_MS);
}
