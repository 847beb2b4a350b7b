import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import type { Profile } from '@/services/types';

export function ProfileCard({ profile }: { profile: Profile | null }) {
  const t = useT();
  return (
    <View className="plh-card plh-between me-profile">
      <View className="plh-grow">
        <View className="plh-heading">{profile ? profile.name : t('me.noProfile')}</View>
        {profile ? <View className="plh-soft">{profile.enterprise}</View> : null}
        <View className="plh-soft plh-figures">{profile ? profile.phoneMasked : t('me.fillProfile')}</View>
        {profile ? <View className="plh-faint">{t(`audience.${profile.kind}`)}</View> : null}
      </View>
      <Action id="edit-profile" kind={profile ? 'plain' : 'primary'} block={false} onPress={() => go('profile')}>
        {t(profile ? 'me.editProfile' : 'me.fill')}
      </Action>
    </View>
  );
}
