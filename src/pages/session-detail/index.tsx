import { stopPullDownRefresh, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales';
import { Facts } from './facts';
import { History } from './history';
import { Mine } from './mine';
import { RegistrationBar } from './registration-bar';
import { useRegistration } from './use-registration';
import { Venues } from './venues';
import './index.scss';

/** One session: when, where, who teaches, how many places, and this person's registration with what to do next. */
export default function SessionDetail() {
  const t = useT();
  const sessionId = useSessionId();
  const remote = useRemote('session.get', { sessionId });
  const registration = useRegistration(remote);
  usePullDownRefresh(() => void remote.reload().then(() => stopPullDownRefresh()));
  useShareAppMessage(() => ({
    title: remote.data?.session.title ?? t('app.name'),
    path: `/pages/session-detail/index?sessionId=${sessionId}`,
  }));
  const footer = remote.data ? <RegistrationBar detail={remote.data} registration={registration} /> : null;
  return (
    <Page title={t('session.title')} footer={footer}>
      <AsyncView remote={remote} rows={8}>
        {(detail) => (
          <View>
            <Facts session={detail.session} />
            <Mine detail={detail} />
            <Venues detail={detail} registration={registration} />
            <History session={detail.session} />
          </View>
        )}
      </AsyncView>
    </Page>
  );
}
