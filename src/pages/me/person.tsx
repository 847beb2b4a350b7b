import { Text, View } from '@tarojs/components';
import { hidden } from '@/components/a11y';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import type { Profile } from '@/services/types';

/** Who this is: the last character of the name as a picture, the number masked. */
export function Person({ profile }: { profile: Profile | null }) {
  const t = useT();
  return (
    <View className="plh-card me-person">
      <View className="me-face" {...hidden}>
        {profile ? <Text>{profile.name.slice(-1)}</Text> : <Icon name="me" />}
      </View>
      <View className="plh-grow">
        <View className="plh-title">{profile ? profile.name : t('me.noProfile')}</View>
        {profile ? <View className="plh-soft">{profile.enterprise}</View> : null}
        <View className="plh-soft plh-figures">{profile ? profile.phoneMasked : t('me.fillProfile')}</View>
      </View>
      <Action id="edit-profile" kind={profile ? 'plain' : 'primary'} block={false} onPress={() => go('profile')}>
        {t(profile ? 'me.editProfile' : 'me.fill')}
      </Action>
    </View>
  );
}
