import type { Dayjs } from 'dayjs';
import { t } from '@/locales';
import { utc } from './utc';

/** China has one zone and no summer time: adding eight hours and reading UTC is exact, on a phone set to any zone. */
const SHIFT_MS = 8 * 3_600_000;
const wallClock = (at: number): Dayjs => utc(at + SHIFT_MS);

/** 'YYYY-MM-DD' of an instant in Asia/Shanghai. */
export const dayOf = (at: number): string => wallClock(at).format('YYYY-MM-DD');
/** 'YYYY-MM' of an instant in Asia/Shanghai. */
export const monthOf = (at: number): string => wallClock(at).format('YYYY-MM');
/** 'HH:mm'. */
export const timeOf = (at: number): string => wallClock(at).format('HH:mm');

/** The seven days' names from Sunday on. */
export const weekdayNames = (): readonly string[] => t('date.weekdays').split(' ');

/** '11月21日 周六' or 'Sat 21 Nov'. */
export function shownDay(at: number): string {
  const date = wallClock(at);
  const month = t('date.months').split(' ')[date.month()] ?? '';
  return t('date.day', { month, day: date.date(), weekday: weekdayNames()[date.day()] ?? '' });
}

/** '11月21日 周六 09:00–12:00'; with the last day as well when it lasts over night. */
export function shownSpan(startAt: number, endAt: number): string {
  const sameDay = dayOf(startAt) === dayOf(endAt);
  return `${shownDay(startAt)} ${timeOf(startAt)}–${sameDay ? '' : `${shownDay(endAt)} `}${timeOf(endAt)}`;
}

/** '2026-11-21 09:00:05'. */
export const shownInstant = (at: number): string => wallClock(at).format('YYYY-MM-DD HH:mm:ss');

/** Whole 分 as yuan: 8000000 → '80,000 元' ('¥80,000' in English); 分 are shown only when there are any. */
export function money(fen: number): string {
  const yuan = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const figure = `${fen < 0 ? '-' : ''}${String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`;
  return t('money.yuan', { figure });
}
