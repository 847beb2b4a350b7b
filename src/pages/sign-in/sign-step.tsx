import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { Fact } from '@/components/section';
import { SignaturePad } from '@/components/signature-pad';
import { useT } from '@/locales';
import type { SignIn } from './use-sign-in';

/** The scan is taken: particulars when they are missing, then the signature. */
export function SignStep({ signIn }: { signIn: SignIn }) {
  const t = useT();
  const { receipt, action, strokes } = signIn;
  if (!receipt) return null;
  return (
    <View className="plh-stack">
      <View className="plh-card">
        <View className="plh-title">{receipt.title}</View>
        {receipt.venueName ? <Fact name={t('signIn.venue')}>{receipt.venueName}</Fact> : null}
        <Notice tone="ok">
          {t('signIn.receivedAt', { time: shownInstant(receipt.scannedAt) })}
          {receipt.late ? t('signIn.late') : ''}
        </Notice>
        {receipt.repeated ? <View className="plh-faint">{t('signIn.repeated')}</View> : null}
      </View>
      {receipt.next === 'profile' ? (
        <View className="plh-card plh-stack">
          <View>{t('signIn.profile')}</View>
          <ActionError error={action.error} />
          <Action id="to-profile" busy={action.busy} onPress={signIn.fillProfile}>
            {t('signIn.toProfile')}
          </Action>
        </View>
      ) : (
        <View className="plh-card plh-stack">
          <View className="plh-title">{t('signIn.sign')}</View>
          <View className="plh-faint">{t('signIn.signHint')}</View>
          <SignaturePad value={strokes} onChange={signIn.draw} />
          <ActionError error={action.error} />
          <Action id="sign" busy={action.busy} disabled={strokes.length === 0} onPress={signIn.sign}>
            {t('signIn.submit')}
          </Action>
        </View>
      )}
      <Action kind="plain" onPress={signIn.again}>
        {t('signIn.again')}
      </Action>
    </View>
  );
}
