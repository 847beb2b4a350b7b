import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { LocalDemo } from './local-demo';
import { More } from './more';
import { NextSession } from './next-session';
import { Person } from './person';
import { Roles } from './roles';
import { SettingsCard } from './settings-card';
import { WaitingCard } from './waiting-card';
import './index.scss';

/** Few enough that the first answer is small; the rest is a page of its own. */
const OPEN_SHOWN = 3;

/** This person: what to do next, what waits on the phone, then the ways to everything else. */
export default function MePage() {
  const t = useT();
  const me = useRemote('identity.me', {});
  const open = useRemote('registration.listMine', { which: 'open', limit: OPEN_SHOWN });
  const messages = useRemote('message.listMine', {});
  useRefresh(me, open, messages);
  // Who has nothing to attend comes here for their work.
  const idle = open.data?.sessions.length === 0;
  const roles = me.data ? <Roles grants={me.data.grants} /> : null;
  return (
    <Page title={t('me.title')} tab="me" wide>
      <View className="plh-columns me-columns">
        <View className="plh-column me-column plh-stack">
          <AsyncView remote={me} rows={2}>
            {({ profile }) => <Person profile={profile} />}
          </AsyncView>
          <WaitingCard />
          {idle ? roles : null}
          <NextSession remote={open} />
          {idle ? null : roles}
        </View>
        <View className="plh-column me-column plh-stack">
          <More summary={open.data?.summary} messages={messages.data?.messages} />
          <SettingsCard />
          {process.env.TARO_ENV === 'h5' ? <LocalDemo /> : null}
        </View>
      </View>
    </Page>
  );
}
