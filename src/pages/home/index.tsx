import { View } from '@tarojs/components';
import { Skeleton } from '@/components/async-view';
import { monthOf } from '@/components/format';
import { Page } from '@/components/page';
import { SearchBox } from '@/components/search-box';
import { addMonths } from '@/components/utc';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { goTab } from '@/services/navigate';
import { lookFor } from '@/services/policy-search';
import { serverNow } from '@/services/server-clock';
import { Expiring } from './expiring';
import { Kinds } from './kinds';
import { MyNext } from './my-next';
import { Newest } from './newest';
import { NextSessions } from './next-sessions';
import { Ways } from './ways';
import './index.scss';

/** What one comes for: find a policy, the next session, what is new, what expires. On a desk what to do stands beside what is new. */
export default function Home() {
  const t = useT();
  // Anew with every answer: the server's clock counts, and a phone's own may be in another month.
  const month = monthOf(serverNow());
  const mine = useRemote('registration.listMine', {});
  const now = useRemote('session.listMonth', { month });
  const soon = useRemote('session.listMonth', { month: addMonths(month, 1) });
  const overview = useRemote('policy.overview', {});
  useRefresh(mine, now, soon, overview);
  return (
    <Page title={t('home.title')} tab="home" wide>
      <View className="home-lead">
        <View className="home-name">{t('app.name')}</View>
        <View className="plh-soft">{t('home.lead')}</View>
      </View>
      <View className="home-search plh-screen-only">
        <SearchBox
          value=""
          placeholder={t('home.search')}
          onSearch={(query) => {
            if (query) lookFor({ query, filters: {} });
            goTab('policy-list');
          }}
        />
      </View>
      <Ways />
      <View className="plh-columns">
        <View className="plh-column home-column">
          {mine.data || mine.error ? (
            <>
              <MyNext remote={mine} />
              <Kinds />
              <NextSessions months={[now, soon]} />
            </>
          ) : (
            // Whether a session of one's own comes first is known with the answer: until then nothing stands that it would push down.
            <Skeleton rows={10} />
          )}
        </View>
        <View className="plh-column home-column">
          <Expiring remote={overview} />
          <Newest remote={overview} />
        </View>
      </View>
    </Page>
  );
}
