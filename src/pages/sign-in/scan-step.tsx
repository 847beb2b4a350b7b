import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { errorText } from '@/components/error-text';
import { shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Scanner } from '@/components/scanner';
import { useT } from '@/locales';
import type { SignIn } from './use-sign-in';

/** The camera, and what became of a scan that was not taken at once. */
export function ScanStep({ signIn }: { signIn: SignIn }) {
  const t = useT();
  const { waiting, refusal, action } = signIn;
  return (
    <View className="plh-stack">
      {waiting ? (
        <View className="plh-card plh-stack">
          <View className="plh-title">{t('signIn.kept')}</View>
          <View className="plh-soft">{t('signIn.keptText', { time: shownInstant(waiting.scannedAt) })}</View>
          {signIn.waitingCount > 1 ? (
            <View className="plh-faint">{t('signIn.keptCount', { count: signIn.waitingCount })}</View>
          ) : null}
          <Action kind="plain" busy={signIn.sending} onPress={signIn.sendNow}>
            {t('signIn.sendNow')}
          </Action>
        </View>
      ) : null}
      {refusal ? (
        <Notice tone="bad">
          <View className="plh-title">{t('signIn.refused')}</View>
          <View>{errorText(refusal)}</View>
        </Notice>
      ) : null}
      <ActionError error={action.error} />
      <View className="plh-card plh-stack">
        <View>{t('signIn.lead')}</View>
        <Scanner busy={action.busy} onCode={signIn.take} />
      </View>
    </View>
  );
}
