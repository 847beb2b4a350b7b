import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';

const pages = [
  ['month', 'calendar'],
  ['progress', 'chart'],
  ['confirming', 'reviewed'],
  ['sampling', 'sample'],
  ['materials', 'picture'],
  ['settlement', 'money'],
  ['institutions', 'building'],
  ['roles', 'roles'],
  ['audit', 'history'],
] as const satisfies readonly (readonly [string, IconName])[];

/** All of the package's pages, for the phone: a desk has them at the side. */
export function EveryPage() {
  const t = useT();
  return (
    <Section title={t('bureau.all')}>
      <View className="plh-card">
        {pages.map(([page, icon]) => (
          <Pressable key={page} id={`to-${page}`} role="link" className="plh-line" onPress={() => go(`bureau/${page}`)}>
            <View className="plh-row">
              <Icon name={icon} className="work-arrow" />
              {t(`page.${page}`)}
            </View>
            <Icon name="forward" className="work-arrow" />
          </Pressable>
        ))}
      </View>
    </Section>
  );
}
