import { addMonths, utc } from '@/components/utc';
import { addDays, monthOfDay, weekOf } from './month';

/** The same day of another month, or that month's last when it is shorter. */
function inOtherMonth(day: string, count: number): string {
  const month = addMonths(monthOfDay(day), count);
  const date = Math.min(Number(day.slice(8)), utc(`${month}-01`).daysInMonth());
  return `${month}-${String(date).padStart(2, '0')}`;
}

/** Where a key leads from a day of the month's grid: as in a spreadsheet, with the page keys for months. Undefined: not a key of the grid. */
export function dayByKey(day: string, key: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return weekOf(day)[0];
    case 'End':
      return weekOf(day)[6];
    case 'PageUp':
      return inOtherMonth(day, -1);
    case 'PageDown':
      return inOtherMonth(day, 1);
    default:
      return undefined;
  }
}
