import { t } from '@/locales/institution';

const two = (figure: number): string => String(figure).padStart(2, '0');

/** How long that is: '2 天 3 小时', '1 小时 05 分', below an hour '12:05'; a begun second counts, nothing goes below zero. */
export function shownDuration(ms: number): string {
  const all = Math.max(0, Math.ceil(ms / 1000));
  const [days, hours, minutes] = [Math.floor(all / 86_400), Math.floor(all / 3600) % 24, Math.floor(all / 60) % 60];
  if (days > 0) return t('duration.days', { days, hours });
  return hours > 0 ? t('duration.hours', { hours, minutes: two(minutes) }) : `${two(minutes)}:${two(all % 60)}`;
}
