import { useState } from 'react';
import { AsyncView } from '@/components/async-view';
import { thisYear } from '@/components/staff/progress-view';
import { Stepper } from '@/components/staff/stepper';
import { WorkPage } from '@/components/staff/work-page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { SettingsCard } from './settings-card';
import { RunSettlement } from './run-settlement';

/** A year's settlement: the settings, a preview, the run, and why every amount is what it is (R-MONEY). */
export default function SettlementPage() {
  const t = useT();
  const [year, setYear] = useState(thisYear);
  return (
    <WorkPage title={t('page.settlement')}>
      <Stepper text={t('work.year', { year })} onStep={(step) => setYear(year + step)} />
      <YearDesk key={year} year={year} />
    </WorkPage>
  );
}

function YearDesk({ year }: { year: number }) {
  const settings = useRemote('subsidy.getSettings', { year });
  return (
    <AsyncView remote={settings}>
      {(data) => (
        <>
          <SettingsCard key={JSON.stringify(data)} settings={data} onDone={settings.reload} />
          <RunSettlement year={year} onRun={settings.reload} />
        </>
      )}
    </AsyncView>
  );
}
