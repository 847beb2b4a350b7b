import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { dayOf } from '@/components/format';
import { Bar } from '@/components/staff/bar';
import { Figure } from '@/components/staff/figure';
import { counted, headsOf } from '@/services/figures';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';
import { serverNow } from '@/services/server-clock';
import { utc } from '@/components/utc';

/** How much of a year is over, 0–1; days are Shanghai's. */
export function shareOfYear(year: number, day: string): number {
  const first = utc(`${year}-01-01`);
  const days = utc(`${year + 1}-01-01`).diff(first, 'day');
  return Math.min(1, Math.max(0, utc(day).diff(first, 'day') / days));
}

/** The year's task as a bar with words: what is done, and whether that keeps up with the calendar. */
export function YearGlance({ progress }: { progress: Output<'plan.progress'> }) {
  const t = useT();
  const { year, task, heads, share, shareShown, regions } = progress;
  const passed = shareOfYear(year, dayOf(serverNow()));
  const done = regions.filter((region) => region.share >= 1).length;
  const pace = share >= 1 ? 'glance.done' : share >= passed ? 'glance.ahead' : 'glance.behind';
  return (
    <View className="plh-card work-form">
      <View className="plh-title" {...a11y(undefined, 'heading')}>
        {t('glance.title', { year })}
      </View>
      <View className="plh-between">
        <Figure of={counted(headsOf({ year }), heads)} className="work-big" text={t('glance.heads', { heads })} />
        <View className="plh-title plh-figures bureau-nowrap">{shareShown}</View>
      </View>
      <Bar
        share={share}
        label={t('progress.row', { heads, task, share: shareShown })}
        tone={share >= 1 ? 'ok' : 'accent'}
      />
      <View className="plh-soft plh-figures">{t('glance.task', { task, left: Math.max(0, task - heads) })}</View>
      <View>{t(pace, { passed: `${Math.round(passed * 100)}%` })}</View>
      <View className="plh-soft">{t('glance.regions', { done, regions: regions.length })}</View>
    </View>
  );
}
