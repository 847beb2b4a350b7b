import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { shownSpan } from '@/components/format';
import { DraftNotice } from '@/components/draft-notice';
import { ActionError, Notice } from '@/components/notice';
import { missingOf } from '../profile/check';
import { KindField, NeededFields, PhoneButton, TypedPhone } from '../profile/fields';
import { useProfile } from '../profile/use-profile';
import { Sheet } from '@/components/sheet';
import { useT } from '@/locales';
import type { SessionDetail, Venue } from '@/services/types';
import type { Registration } from './use-registration';
import { useState } from 'react';

interface Props {
  session: SessionDetail;
  venue: Venue;
  registration: Registration;
}

/** What is still missing is said before anything is confirmed, and filled in here: where, when, the missing lines, one button that does it all. */
function Missing({ session, venue, registration }: Props) {
  const t = useT();
  const state = useProfile(null);
  const [typing, setTyping] = useState(process.env.TARO_ENV !== 'weapp');
  const { full, finish } = registration;
  const missing = missingOf(null).map((field) => t(`profile.${field}`));
  const title = t(full ? 'session.registerWaiting' : 'session.register');
  const go = (code?: string) => state.save(finish, code);
  return (
    <View className="plh-stack">
      <View className="plh-soft">
        {t(full ? 'session.waitingWhat' : 'session.registerWhat', {
          venue: venue.name,
          time: shownSpan(session.startAt, session.endAt),
          before: venue.waiting,
        })}
      </View>
      <Notice>{t('session.missing', { what: missing.join(t('session.comma')) })}</Notice>
      <DraftNotice of={state.draft} />
      <NeededFields of={state} />
      <KindField of={state} />
      {typing ? <TypedPhone of={state} profile={null} /> : null}
      {state.named ? null : <ActionError error={state.action.error} />}
      {typing ? (
        <Action id="register-with" busy={state.action.busy} onPress={() => go()}>
          {title}
        </Action>
      ) : (
        <>
          <PhoneButton
            id="register-with-phone"
            primary
            text={t('session.registerWithPhone', { what: title })}
            onCode={go}
          />
          <Action id="register-typing" kind="plain" onPress={() => setTyping(true)}>
            {t('profile.phoneType')}
          </Action>
        </>
      )}
    </View>
  );
}

export function RegisterSheet(props: Props) {
  const t = useT();
  const { registration } = props;
  return (
    <Sheet title={t('session.registerAsk')} open={registration.filling} onClose={registration.leave}>
      {registration.filling ? <Missing {...props} /> : null}
    </Sheet>
  );
}
