import { ColumnChart } from '@/components/staff/chart';
import { headsByMonth } from '@/components/staff/year-chart';
import { useT } from '@/locales/bureau';
import { serverNow } from '@/services/server-clock';
import type { WorkSession } from '@/services/work-types';

/** Who signed in, by month, of sessions that are on the screen already. */
export function HeadsByMonth({ year, sessions }: { year: number; sessions: readonly WorkSession[] }) {
  const t = useT();
  return (
    <ColumnChart
      id="year-chart"
      title={t('chart.byMonth', { year })}
      categoryTitle={t('chart.month')}
      categories={t('date.months').split(' ')}
      series={[{ name: t('chart.signed'), values: headsByMonth(year, sessions, serverNow()) }]}
    />
  );
}
