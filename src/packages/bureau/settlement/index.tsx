import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Stepper, thisYear } from '@/components/staff/stepper';
import { useAddressed } from '@/hooks/list-query';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import { BureauPage } from '../parts/bureau-page';
import { YearDesk } from './year-desk';

/** A year's settlement: the settings, a preview, the run, and why every amount is what it is (R-MONEY). */
export default function SettlementPage() {
  const t = useT();
  const [asked, setYear] = useAddressed('year', String(thisYear()));
  const year = Number(asked) || thisYear();
  const settings = useRemote('subsidy.getSettings', { year });
  useRefresh(settings);
  return (
    <BureauPage title={t('page.settlement')} needs="subsidy.getSettlement" wide>
      <View className="bureau-head">
        <Stepper text={t('work.year', { year })} onStep={(step) => setYear(String(year + step))} />
      </View>
      <AsyncView key={year} remote={settings}>
        {(data) => (data.year === year ? <YearDesk settings={data} onSettings={settings.reload} /> : null)}
      </AsyncView>
    </BureauPage>
  );
}
