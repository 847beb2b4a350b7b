import { stopPullDownRefresh, usePullDownRefresh } from '@tarojs/taro';
import { AsyncView } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { Invitation } from './invitation';
import { LocalDemo } from './local-demo';
import { Messages } from './messages';
import { MySessions } from './my-sessions';
import { ProfileCard } from './profile-card';
import { Roles } from './roles';
import { SettingsCard } from './settings-card';
import './index.scss';

/** This person: particulars, sessions with what to do next, work, messages, and how the program looks. */
export default function MePage() {
  const t = useT();
  const me = useRemote('identity.me', {});
  const mine = useRemote('registration.listMine', {});
  const messages = useRemote('message.listMine', {});
  usePullDownRefresh(() => {
    void Promise.all([me, mine, messages].map((remote) => remote.reload())).then(() => stopPullDownRefresh());
  });
  return (
    <Page title={t('me.title')} tab="me">
      <AsyncView remote={me} rows={2}>
        {({ profile, grants }) => (
          <>
            <ProfileCard profile={profile} />
            <Roles grants={grants} />
          </>
        )}
      </AsyncView>
      <MySessions remote={mine} />
      <Messages remote={messages} />
      <Invitation onRedeemed={() => void me.reload()} />
      <SettingsCard />
      {process.env.TARO_ENV === 'h5' ? <LocalDemo /> : null}
    </Page>
  );
}
