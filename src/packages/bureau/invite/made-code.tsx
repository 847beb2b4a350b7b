import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact } from '@/components/section';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';

/** The code, big enough to be read out, with whom it is for and until when. */
export function MadeCode({ made, onMore }: { made: Output<'identity.createInvitation'>; onMore: () => void }) {
  const t = useT();
  const copy = async () => {
    await Taro.setClipboardData({ data: made.code });
    toast(t('work.copied'));
  };
  return (
    <>
      <View className="plh-card work-form">
        <View className="plh-soft">{t('invite.code')}</View>
        <View className="bureau-code plh-figures" id="invitation-code">
          {made.code}
        </View>
        <Fact name={t('roles.filter')}>{t(`role.${made.role}`)}</Fact>
        <Fact name={t('roles.scope')}>{made.scopeName}</Fact>
        <Fact name={t('roles.expiry')}>{t('roles.expires', { time: shownInstant(made.expiresAt).slice(0, 16) })}</Fact>
      </View>
      <Notice tone="warn">{t('invite.once')}</Notice>
      <Action onPress={() => void copy()}>{t('work.copy')}</Action>
      <Action kind="plain" onPress={onMore}>
        {t('invite.another')}
      </Action>
    </>
  );
}
