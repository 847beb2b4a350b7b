import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/work';
import type { Output } from '@/services/call';
import { AsyncView } from '../async-view';
import { monthOf } from '../format';
import { ColumnChart } from './chart';

type Session = Output<'session.listForWork'>['sessions'][number];

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/** Sums of a year's sessions by month, January first; cancelled ones count for nothing. */
export function byMonth(sessions: readonly Session[], figure: (session: Session) => number): number[] {
  return MONTHS.map((month) =>
    sessions
      .filter(({ startAt, status }) => status !== 'cancelled' && Number(monthOf(startAt).slice(5)) === month)
      .reduce((sum, session) => sum + figure(session), 0),
  );
}

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
          series={[{ name: t('chart.signed'), values: byMonth(sessions, ({ signed }) => signed) }]}
        />
      )}
    </AsyncView>
  );
}
