import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { dayOf } from '@/components/format';
import { HolidayList } from '@/components/holiday-list';
import { Page } from '@/components/page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/holidays';
import { serverNow } from '@/services/server-clock';

/** The holidays by which deadlines are counted, of this year and the next: for everybody. */
export default function HolidaysPage() {
  const t = useT();
  const year = Number(dayOf(serverNow()).slice(0, 4));
  const present = useRemote('programme.holidays', { year });
  const next = useRemote('programme.holidays', { year: year + 1 });
  useRefresh(present, next);
  return (
    <Page title={t('holidays.title')}>
      <View className="plh-soft">{t('holidays.lead')}</View>
      {[present, next].map((remote, place) => (
        <AsyncView key={place} remote={remote} rows={3}>
          {(data) => <HolidayList data={data} />}
        </AsyncView>
      ))}
    </Page>
  );
}
