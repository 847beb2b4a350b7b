import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { usePullDownRefresh, stopPullDownRefresh } from '@tarojs/taro';
import { monthOf } from '@/components/format';
import { Page } from '@/components/page';
import { SearchBox } from '@/components/search-box';
import { addMonths } from '@/components/utc';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { goTab } from '@/services/navigate';
import { lookFor } from '@/services/policy-search';
import { serverNow } from '@/services/server-clock';
import { Kinds } from './kinds';
import { MyNext } from './my-next';
import { NextSessions } from './next-sessions';
import { PolicyNews } from './policy-news';
import './index.scss';

/** What one comes for: find a policy, the next session, what is new, what expires. */
export default function Home() {
  const t = useT();
  const [month] = useState(() => monthOf(serverNow()));
  const mine = useRemote('registration.listMine', {});
  const now = useRemote('session.listMonth', { month });
  const soon = useRemote('session.listMonth', { month: addMonths(month, 1) });
  const overview = useRemote('policy.overview', {});
  usePullDownRefresh(() => {
    void Promise.all([mine, now, soon, overview].map((remote) => remote.reload())).then(() => stopPullDownRefresh());
  });
  return (
    <Page title={t('home.title')} tab="home">
      <View className="home-hero">
        <View className="home-name">{t('app.name')}</View>
        <Text className="home-lead">{t('home.lead')}</Text>
        <SearchBox
          value=""
          placeholder={t('home.search')}
          onSearch={(query) => {
            if (query) lookFor({ query, filters: {} });
            if (query) goTab('policy-list');
          }}
        />
      </View>
      <MyNext remote={mine} />
      <Kinds />
      <NextSessions months={[now, soon]} />
      <PolicyNews remote={overview} />
    </Page>
  );
}
