import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact } from '@/components/section';
import { useT } from '@/locales';
import { go, goTab } from '@/services/navigate';
import type { Receipt } from '@/services/types';
import { CheckMark } from './check-mark';
import type { SignIn } from './use-sign-in';

/** Signed in: a picture that is seen from across the room, the time to the second and the number. */
export function Done({ signIn: { signed, again, ofOneSession }, receipt }: { signIn: SignIn; receipt: Receipt }) {
  const t = useT();
  const signedAt = signed?.signedAt ?? receipt.signedAt;
  const venue = signed?.venueName ?? receipt.venueName;
  const { sessionId } = receipt;
  return (
    <>
      <View className="plh-card sign-in-done" {...a11y(undefined, 'status')}>
        <CheckMark />
        <View className="plh-heading" id="signed-in">
          {t('signIn.done')}
        </View>
        {signedAt ? <View className="plh-figures sign-in-time">{shownInstant(signedAt)}</View> : null}
      </View>
      <View className="plh-card">
        <Fact name={t('signIn.session')}>{signed?.title ?? receipt.title}</Fact>
        {venue ? <Fact name={t('signIn.venue')}>{venue}</Fact> : null}
        {signed ? (
          <Fact name={t('signIn.number')}>
            <View className="plh-figures sign-in-no">{signed.number}</View>
          </Fact>
        ) : null}
        <Fact name={t('signIn.scannedAt')}>
          <View className="plh-figures">{shownInstant(receipt.scannedAt)}</View>
        </Fact>
        {receipt.late ? <Notice>{t('signIn.late')}</Notice> : null}
      </View>
      <Action onPress={() => go('session-detail', { sessionId })}>{t('signIn.toSession')}</Action>
      <Action kind="plain" onPress={() => goTab('home')}>
        {t('signIn.toHome')}
      </Action>
      {ofOneSession ? null : (
        <Action kind="plain" onPress={again}>
          {t('signIn.another')}
        </Action>
      )}
    </>
  );
}
