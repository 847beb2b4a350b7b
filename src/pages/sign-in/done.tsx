import { View } from '@tarojs/components';
import { hidden } from '@/components/a11y';
import { Action } from '@/components/action';
import { shownInstant } from '@/components/format';
import { Fact } from '@/components/section';
import { useT } from '@/locales';
import { go, goTab } from '@/services/navigate';
import type { SignIn } from './use-sign-in';

/** Signed in: a picture that is seen from across the room, the time and the number. */
export function Done({ signIn: { done, receipt } }: { signIn: SignIn }) {
  const t = useT();
  const signedAt = done?.signedAt ?? receipt?.signedAt;
  const venue = done?.venueName ?? receipt?.venueName;
  const sessionId = done?.sessionId ?? receipt?.sessionId;
  return (
    <View className="plh-stack">
      <View className="plh-card sign-in-done">
        <View className="sign-in-check" {...hidden}>
          ✓
        </View>
        <View className="plh-heading" id="signed-in">
          {t('signIn.done')}
        </View>
        {done ? <View className="sign-in-no plh-figures">{done.number}</View> : null}
      </View>
      <View className="plh-card">
        {done ? <Fact name={t('signIn.number')}>{done.number}</Fact> : null}
        {signedAt ? <Fact name={t('signIn.at')}>{shownInstant(signedAt)}</Fact> : null}
        <Fact name={t('signIn.session')}>{done?.title ?? receipt?.title}</Fact>
        {venue ? <Fact name={t('signIn.venue')}>{venue}</Fact> : null}
      </View>
      {sessionId ? <Action onPress={() => go('session-detail', { sessionId })}>{t('signIn.toSession')}</Action> : null}
      <Action kind="plain" onPress={() => goTab('home')}>
        {t('signIn.toHome')}
      </Action>
    </View>
  );
}
