import { utc } from '@/components/utc';

/** The weeks of a month from Monday on; null fills the first and the last week. Days are 'YYYY-MM-DD'. */
export function weeksOf(month: string): (string | null)[][] {
  const first = utc(`${month}-01`);
  const before = (first.day() + 6) % 7;
  const cells: (string | null)[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: first.daysInMonth() }, (_, i) => first.add(i, 'day').format('YYYY-MM-DD')),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Adds days to 'YYYY-MM-DD'. */
export const addDays = (day: string, count: number): string => utc(day).add(count, 'day').format('YYYY-MM-DD');

/** The seven days from Monday on of the week that `day` is in. */
export function weekOf(day: string): string[] {
  const monday = addDays(day, -((utc(day).day() + 6) % 7));
  return Array.from({ length: 7 }, (_, i) => addDays(monday, i));
}

/** 'YYYY-MM' of 'YYYY-MM-DD'. */
export const monthOfDay = (day: string): string => day.slice(0, 7);

/** An instant of that day in Asia/Shanghai, for showing it. */
export const instantOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
