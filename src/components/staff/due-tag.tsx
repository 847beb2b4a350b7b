import { useT } from '@/locales/work';
import { serverNow } from '@/services/server-clock';
import { dayOf } from '../format';
import { Tag } from '../tag';
import { utc } from '../utc';

/** Whole days from today in Shanghai to `day` ('YYYY-MM-DD'); negative when it is past. */
export const daysUntil = (day: string, now: number): number => utc(day).diff(utc(dayOf(now)), 'day');

/** A deadline in words: the day and how long that is from now. One that the holidays of a year to come may still move says so, and is over for nobody. */
export function DueTag({
  day,
  label,
  provisional,
}: {
  day: string;
  label?: string;
  provisional?: boolean | undefined;
}) {
  const t = useT();
  const left = daysUntil(day, serverNow());
  if (provisional) return <Tag tone="warn">{`${label ?? t('work.due')} ${day} · ${t('work.dueProvisional')}`}</Tag>;
  const when =
    left < 0 ? t('work.overdue', { days: -left }) : left === 0 ? t('work.dueToday') : t('work.dueIn', { days: left });
  return (
    <Tag tone={left < 0 ? 'bad' : left <= 3 ? 'warn' : 'plain'}>{`${label ?? t('work.due')} ${day} · ${when}`}</Tag>
  );
}
