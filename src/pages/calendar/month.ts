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
