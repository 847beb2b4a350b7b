import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { Icon } from '@/components/icon';
import { Fact } from '@/components/section';
import { useT } from '@/locales';
import { goTab } from '@/services/navigate';
import type { SignIn } from './use-sign-in';

/** Scanned and signed without a network: nothing left to do but to have one within a day (R-ATTEND 4). */
export function KeptCard({ signIn }: { signIn: SignIn }) {
  const t = useT();
  const { waiting, title, sending, sendNow } = signIn;
  if (!waiting) return null;
  const name = waiting.receipt?.title ?? title;
  return (
    <>
      <View className="plh-card sign-in-done" id="sign-in-kept" {...a11y(undefined, 'status')}>
        <View className="sign-in-disc sign-in-disc-kept">
          <Icon name="offline" className="sign-in-disc-icon" />
        </View>
        <View className="plh-title">{t('signIn.kept')}</View>
        <View className="plh-soft">{t('signIn.keptBoth')}</View>
      </View>
      <View className="plh-card">
        {name ? <Fact name={t('signIn.session')}>{name}</Fact> : null}
        <Fact name={t('signIn.scannedAt')}>
          <View className="plh-figures">{shownInstant(waiting.scannedAt)}</View>
        </Fact>
        <Fact name={t('signIn.signature')}>{t('signIn.signatureKept')}</Fact>
      </View>
      <Action id="send-now" busy={sending} onPress={sendNow}>
        {t('signIn.sendNow')}
      </Action>
      <Action kind="plain" onPress={() => goTab('home')}>
        {t('signIn.toHome')}
      </Action>
    </>
  );
}
