import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { ActionError } from '@/components/notice';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import type { Registration } from './use-registration';

interface Props {
  detail: Output<'session.get'>;
  registration: Registration;
}

/** The next thing to do with this session: register, sign in, give feedback; and what it waits for when it is not yet time. */
export function RegistrationBar({ detail: { session, mine }, registration }: Props) {
  const t = useT();
  const now = serverNow();
  const { sessionId } = session;
  const taken = mine.registration === 'registered' || mine.registration === 'waiting';
  const signInOpen = now >= mine.signInOpensAt && now < session.endAt;
  const maySignIn = session.status === 'published' && mine.signedAt === null && (taken || session.walkInsAllowed);
  const feedbackOpen = mine.signedAt !== null && !mine.feedbackGiven && now < mine.feedbackClosesAt;
  if (session.status === 'cancelled') return <View className="plh-soft">{t('session.cancelled')}</View>;
  return (
    <View className="plh-stack">
      <ActionError error={registration.action.error} />
      {maySignIn && signInOpen ? (
        <Action id="to-sign-in" onPress={() => go('sign-in', { sessionId })}>
          {t('session.toSignIn')}
        </Action>
      ) : null}
      {feedbackOpen && now >= mine.feedbackOpensAt ? (
        <Action id="to-feedback" onPress={() => go('feedback', { sessionId })}>
          {t('session.toFeedback')}
        </Action>
      ) : null}
      {taken && now < mine.signInOpensAt ? (
        <View className="plh-soft">
          {t('session.signInFrom', { time: shownInstant(mine.signInOpensAt).slice(0, 16) })}
        </View>
      ) : null}
      {feedbackOpen && now < mine.feedbackOpensAt ? (
        <View className="plh-soft">
          {t('session.feedbackFrom', { time: shownInstant(mine.feedbackOpensAt).slice(0, 16) })}
        </View>
      ) : null}
      {registration.possible && registration.venueId ? (
        <Action id="register" busy={registration.action.busy} onPress={registration.register}>
          {t(registration.full ? 'session.registerWaiting' : 'session.register')}
        </Action>
      ) : null}
      {taken && now < session.startAt ? (
        <Action id="cancel-registration" kind="danger" busy={registration.action.busy} onPress={registration.cancel}>
          {t('session.cancelReg')}
        </Action>
      ) : null}
      {!taken && now >= session.startAt && !maySignIn && !feedbackOpen ? (
        <View className="plh-soft">{t(now >= session.endAt ? 'session.over' : 'session.closed')}</View>
      ) : null}
      {now >= session.endAt && !feedbackOpen && (taken || maySignIn) ? (
        <View className="plh-soft">{t('session.over')}</View>
      ) : null}
    </View>
  );
}
