import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useSessionId } from '@/hooks/session-id';
import { useT } from '@/locales';
import { goTab } from '@/services/navigate';
import { Facts } from './facts';
import { Head } from './head';
import { History } from './history';
import { Progress } from './progress';
import { RegistrationBar } from './registration-bar';
import { pathOf } from './session-tools';
import { useRegistration } from './use-registration';
import { Venues } from './venues';
import './index.scss';

/** One session: when, where, who teaches, how many places, and this person's registration with what to do next. */
export default function SessionDetail() {
  const t = useT();
  const sessionId = useSessionId();
  const remote = useRemote('session.get', sessionId ? { sessionId } : null);
  const registration = useRegistration(remote);
  const title = remote.data?.session.title ?? t('app.name');
  useRefresh(remote);
  useShareAppMessage(() => ({ title, path: pathOf(sessionId) }));
  useShareTimeline(() => ({ title, query: `sessionId=${sessionId}` }));
  const footer = remote.data ? <RegistrationBar detail={remote.data} registration={registration} /> : null;
  return (
    <Page title={t('session.title')} footer={footer} wide>
      {sessionId ? (
        <AsyncView remote={remote} rows={8}>
          {(detail) => (
            <View className="session-columns">
              <View className="session-column">
                <Head session={detail.session} />
                <Progress detail={detail} />
                <Facts session={detail.session} />
              </View>
              <View className="session-column">
                <Venues detail={detail} registration={registration} />
                <History session={detail.session} />
              </View>
            </View>
          )}
        </AsyncView>
      ) : (
        <Empty icon="calendar" text={t('session.noId')}>
          <Action kind="plain" block={false} onPress={() => goTab('calendar')}>
            {t('home.allSessions')}
          </Action>
        </Empty>
      )}
    </Page>
  );
}
