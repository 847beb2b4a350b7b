import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/work';
import type { Output } from '@/services/call';
import { counted, headsOf, sumOf, type Counted } from '@/services/figures';
import { serverNow } from '@/services/server-clock';
import { AsyncView } from '../async-view';
import { ColumnChart } from './chart';

type Session = Output<'session.listForWork'>['sessions'][number];

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** The year's heads by month, January first, each with the sessions that it counts. */
export const headsByMonth = (year: number, sessions: readonly Session[], now: number): Counted[] =>
  MONTHS.map((month) => {
    const question = headsOf({ year, month: `${year}-${String(month).padStart(2, '0')}` });
    return counted(question, sumOf(question, sessions, now));
  });

/** The year's heads by month, of the sessions that one may see (one's region's, or all). */
export function YearChart({ year }: { year: number }) {
  const t = useT();
  const work = useWhole('session.listForWork', { year }, 'sessions');
  const names = t('date.months').split(' ');
  return (
    <AsyncView remote={work} rows={6}>
      {({ sessions }) => (
        <ColumnChart
          id="year-chart"
          title={t('chart.byMonth', { year })}
          categoryTitle={t('chart.month')}
          categories={names}
          series={[{ name: t('chart.signed'), values: headsByMonth(year, sessions, serverNow()) }]}
        />
      )}
    </AsyncView>
  );
}
