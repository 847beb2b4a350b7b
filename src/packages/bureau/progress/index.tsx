import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Section } from '@/components/section';
import { thisYear } from '@/components/staff/progress-view';
import { RegionTable } from '@/components/staff/region-table';
import { Stepper } from '@/components/staff/stepper';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { BureauPage } from '../parts/bureau-page';
import { HeadsByMonth } from '../parts/heads-by-month';
import { YearGlance } from '../parts/year-glance';
import { RegionBars } from './region-bars';

/** The year's task and what is done of it: in all, by month, and by prefecture as bars and as a table (R-PLAN 1, 5). */
export default function ProgressPage() {
  const t = useT();
  const [year, setYear] = useState(thisYear);
  const progress = useRemote('plan.progress', { year });
  const sessions = useRemote('session.listForWork', { year });
  useRefresh(progress, sessions);
  return (
    <BureauPage title={t('page.progress')} wide>
      <View className="bureau-head">
        <Stepper text={t('work.year', { year })} onStep={(step) => setYear(year + step)} />
      </View>
      <AsyncView key={`task-${year}`} remote={progress} rows={8}>
        {(data) => (
          <>
            <View className="bureau-columns">
              <YearGlance progress={data} />
              <AsyncView remote={sessions}>{(held) => <HeadsByMonth year={year} sessions={held.sessions} />}</AsyncView>
            </View>
            <View className="bureau-columns">
              <Section title={t('progress.bars')}>
                <RegionBars regions={data.regions} />
              </Section>
              <Section title={t('progress.table')}>
                <RegionTable regions={data.regions} />
              </Section>
            </View>
          </>
        )}
      </AsyncView>
    </BureauPage>
  );
}
