import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { errorText } from '@/components/error-text';
import { shownInstant } from '@/components/format';
import { ActionError, Notice } from '@/components/notice';
import { SignaturePad } from '@/components/signature-pad';
import { useT } from '@/locales';
import type { SignIn } from './use-sign-in';

/** The scan is taken, or kept on the phone: particulars when they are missing, then the signature. */
export function SignStep({ signIn }: { signIn: SignIn }) {
  const t = useT();
  const { receipt, waiting, action, strokes, refusal, title } = signIn;
  const scanKept = !receipt && waiting;
  return (
    <>
      <View className="plh-card sign-in-receipt">
        <View className="plh-title">{receipt?.title ?? title}</View>
        {receipt?.venueName ? <View className="plh-soft">{receipt.venueName}</View> : null}
        {receipt ? (
          <Notice tone="ok">
            {t('signIn.receivedAt', { time: shownInstant(receipt.scannedAt) })}
            {receipt.late ? t('signIn.lateTag') : ''}
          </Notice>
        ) : null}
        {receipt?.repeated ? <View className="plh-faint">{t('signIn.repeated')}</View> : null}
        {scanKept ? (
          <Notice tone="warn" icon="offline">
            <View className="plh-title">{t('signIn.kept')}</View>
            <View>{t('signIn.keptText', { time: shownInstant(waiting.scannedAt) })}</View>
          </Notice>
        ) : null}
      </View>
      {refusal ? <Notice tone="bad">{errorText(refusal)}</Notice> : null}
      {receipt?.next === 'profile' ? (
        <View className="plh-card plh-stack">
          <View>{t('signIn.profile')}</View>
          <ActionError error={action.error} />
          <Action id="to-profile" busy={action.busy} onPress={signIn.fillProfile}>
            {t('signIn.toProfile')}
          </Action>
        </View>
      ) : (
        <View className="plh-card plh-stack sign-in-pad">
          <View className="sign-in-pad-head">
            <View className="plh-title">{t('signIn.sign')}</View>
            <View className="plh-faint">{t('signIn.signHint')}</View>
          </View>
          <SignaturePad value={strokes} onChange={signIn.draw} />
          <ActionError error={action.error} />
          <Action
            id={scanKept ? 'sign-kept' : 'sign'}
            busy={action.busy}
            disabled={strokes.length === 0}
            onPress={signIn.sign}
          >
            {t(scanKept ? 'signIn.keepSignature' : 'signIn.submit')}
          </Action>
        </View>
      )}
      <View className="sign-in-more">
        {scanKept ? (
          <Action kind="plain" busy={signIn.sending} onPress={signIn.sendNow}>
            {t('signIn.sendNow')}
          </Action>
        ) : null}
        <Action kind="plain" onPress={signIn.again}>
          {t('signIn.again')}
        </Action>
      </View>
    </>
  );
}
