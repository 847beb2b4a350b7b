import { t } from '@/locales';

/** China has one zone and no summer time: adding eight hours and reading UTC is exact, on a phone set to any zone. */
const SHIFT_MS = 8 * 3_600_000;
const shifted = (at: number): Date => new Date(at + SHIFT_MS);
const two = (n: number): string => String(n).padStart(2, '0');

/** 'YYYY-MM-DD' of an instant in Asia/Shanghai. */
export const dayOf = (at: number): string => shifted(at).toISOString().slice(0, 10);
/** 'YYYY-MM' of an instant in Asia/Shanghai. */
export const monthOf = (at: number): string => dayOf(at).slice(0, 7);
/** 'HH:mm'. */
export const timeOf = (at: number): string => shifted(at).toISOString().slice(11, 16);

/** The seven days' names from Sunday on. */
export const weekdayNames = (): readonly string[] => t('date.weekdays').split(' ');

/** '11月21日 周六' or 'Sat 21 Nov'. */
export function shownDay(at: number): string {
  const date = shifted(at);
  const month = t('date.months').split(' ')[date.getUTCMonth()] ?? '';
  return t('date.day', { month, day: date.getUTCDate(), weekday: weekdayNames()[date.getUTCDay()] ?? '' });
}

/** '11月21日 周六 09:00–12:00'; with the last day as well when it lasts over night. */
export function shownSpan(startAt: number, endAt: number): string {
  const sameDay = dayOf(startAt) === dayOf(endAt);
  return `${shownDay(startAt)} ${timeOf(startAt)}–${sameDay ? '' : `${shownDay(endAt)} `}${timeOf(endAt)}`;
}

/** '2026-11-21 09:00:05'. */
export const shownInstant = (at: number): string => `${dayOf(at)} ${shifted(at).toISOString().slice(11, 19)}`;

/** Whole 分 as yuan: 8000000 → '80,000 元' ('¥80,000' in English); 分 are shown only when there are any. */
export function money(fen: number): string {
  const yuan = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const figure = `${fen < 0 ? '-' : ''}${String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')}${rest ? `.${two(rest)}` : ''}`;
  return t('money.yuan', { figure });
}
