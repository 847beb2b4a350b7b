import { t, type TextKey } from '@/locales';
import { dayOf } from '../format';
import { utc } from '../utc';

/** Whole days from `from` to `to`, both 'YYYY-MM-DD'; negative when `to` is past. */
export const daysBetween = (from: string, to: string): number => utc(to).diff(utc(from), 'day');

/** '今天', '明天', '3 天后'; nothing for the past and for what is more than a fortnight away. */
export function soonText(startAt: number, now: number): string {
  const days = daysBetween(dayOf(now), dayOf(startAt));
  if (days < 0 || days > 14) return '';
  return countText(days, 'when.today', 'when.tomorrow', 'when.inDays');
}

/** '今天到期', '还剩 12 天'. */
export const daysLeftText = (expiresDay: string, today: string): string =>
  countText(daysBetween(today, expiresDay), 'when.lastDay', 'when.oneDayLeft', 'when.daysLeft');

function countText(days: number, none: TextKey, one: TextKey, many: 'when.inDays' | 'when.daysLeft'): string {
  if (days <= 0) return t(none);
  return days === 1 ? t(one) : t(many, { days });
}
