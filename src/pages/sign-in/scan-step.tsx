import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { errorText } from '@/components/error-text';
import { Icon } from '@/components/icon';
import { ActionError, Notice } from '@/components/notice';
import { Scanner } from '@/components/scanner';
import { useT } from '@/locales';
import { isClientError } from '@/services/call-error';
import type { SignIn } from './use-sign-in';

/** The camera, and what became of a scan that was not taken. */
export function ScanStep({ signIn }: { signIn: SignIn }) {
  const t = useT();
  const { refusal, action, retry, title } = signIn;
  // A code that is refused stays refused; a network or a place that was missing can be there the next time.
  const passing = action.error && (isClientError(action.error) || action.error.code === 'LOCATION_REQUIRED');
  return (
    <>
      {refusal ? (
        <Notice tone="bad">
          <View className="plh-title">{t('signIn.refused')}</View>
          <View>{errorText(refusal)}</View>
        </Notice>
      ) : null}
      <ActionError error={action.error} />
      {retry && (action.busy || passing) ? (
        <View className="plh-card plh-stack">
          <View className="plh-soft">{t(action.busy ? 'signIn.locating' : 'signIn.posterHint')}</View>
          <Action busy={action.busy} onPress={retry}>
            {t('common.retry')}
          </Action>
        </View>
      ) : null}
      <View className="plh-card plh-stack">
        {title ? <View className="plh-title">{title}</View> : null}
        <View className="sign-in-lead">
          <Icon name="scan" className="sign-in-lead-icon" />
          <View className="plh-grow">
            <View>{t('signIn.lead')}</View>
            <View className="plh-faint">{t('signIn.leadNote')}</View>
          </View>
        </View>
        <Scanner busy={action.busy} onCode={signIn.take} />
      </View>
    </>
  );
}
