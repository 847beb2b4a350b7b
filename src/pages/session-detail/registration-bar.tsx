import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { shownDay, timeOf } from '@/components/format';
import { ActionError } from '@/components/notice';
import { useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';
import { phaseOf, type Phase } from './phase';
import type { Registration } from './use-registration';

interface Props {
  detail: Output<'session.get'>;
  registration: Registration;
}

/** How often the bar looks whether sign-in or feedback has opened meanwhile. */
const LOOK_MS = 15_000;

/** The next thing to do with this session: register, sign in, give feedback; and what it waits for when it is not yet time. */
export function RegistrationBar({ detail, registration }: Props) {
  const t = useT();
  const now = useServerNow(LOOK_MS);
  const { session, mine } = detail;
  const { sessionId } = session;
  const { busy } = registration.action;
  const phase = phaseOf(detail, now);
  const taken = mine.registration === 'registered' || mine.registration === 'waiting';
  const text = registration.undo ? t('session.cancelledJustNow') : textOf(phase, registration, t);
  return (
    <View className="session-bar">
      <ActionError error={registration.action.error} />
      <View className="session-bar-row">
        {text ? <View className="plh-soft plh-grow session-bar-text">{text}</View> : null}
        {registration.undo ? (
          <Action id="undo-cancel" kind="plain" block={false} busy={busy} onPress={registration.undo}>
            {t('session.undoCancel')}
          </Action>
        ) : null}
        {phase.now === 'sign-in' ? (
          <Action id="to-sign-in" block={false} onPress={() => go('sign-in', { sessionId })}>
            {t('session.toSignIn')}
          </Action>
        ) : null}
        {phase.now === 'feedback' ? (
          <Action id="to-feedback" block={false} onPress={() => go('feedback', { sessionId })}>
            {t('session.toFeedback')}
          </Action>
        ) : null}
        {registration.possible && registration.venue && !registration.undo ? (
          <Action
            id="register"
            block={false}
            kind={phase.now === 'sign-in' ? 'plain' : 'primary'}
            busy={busy}
            onPress={registration.register}
          >
            {t(registration.full ? 'session.registerWaiting' : 'session.register')}
          </Action>
        ) : null}
        {taken && now < session.startAt && session.status === 'published' ? (
          <Action id="cancel-registration" kind="danger" block={false} busy={busy} onPress={registration.cancel}>
            {t(mine.registration === 'waiting' ? 'session.cancelWaiting' : 'session.cancelReg')}
          </Action>
        ) : null}
      </View>
    </View>
  );
}

function textOf(phase: Phase, { venue, full, possible }: Registration, t: ReturnType<typeof useT>): string {
  switch (phase.now) {
    case 'register':
      if (!venue || !possible) return t('session.noRegistration');
      return full
        ? t('session.barFull', { waiting: venue.waiting })
        : t('session.barFree', { venue: venue.name, free: venue.capacity - venue.registered });
    case 'wait-sign-in':
      return t('session.signInFrom', { time: `${shownDay(phase.from)} ${timeOf(phase.from)}` });
    case 'wait-feedback':
      return t('session.feedbackFrom', { time: timeOf(phase.from) });
    case 'sign-in':
      return t('session.signInOpen');
    case 'feedback':
      return t('session.feedbackOpen');
    case 'given':
      return t('session.given');
    case 'cancelled':
      return t('session.cancelledLong');
    case 'over':
      return t('session.over');
    case 'closed':
      return t('session.closed');
    case 'draft':
      return t('session.draft');
  }
}
