import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import { go, type PageName } from '@/services/navigate';

const ways: readonly { page: PageName; name: 'match' | 'handbook'; icon: IconName }[] = [
  { page: 'policy/match', name: 'match', icon: 'building' },
  { page: 'policy/handbook', name: 'handbook', icon: 'book' },
];

/** What one can have, and the handbook: the ways to policies for who has no words to search for. */
export function Ways() {
  const t = useT();
  return (
    <View className="home-ways plh-screen-only">
      {ways.map(({ page, name, icon }) => (
        <Pressable key={name} id={`to-${name}`} role="link" className="plh-card home-way" onPress={() => go(page)}>
          <View className="home-kind-icon">
            <Icon name={icon} />
          </View>
          <View className="plh-grow">
            <View className="home-way-name">{t(`home.${name}`)}</View>
            <View className="plh-faint">{t(`home.${name}Hint`)}</View>
          </View>
        </Pressable>
      ))}
    </View>
  );
}
