import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { policyDeskPages } from '@/components/shell/policy-desk-pages';
import { Section } from '@/components/section';
import { useT } from '@/locales/policy-desk';
import { go } from '@/services/navigate';

/** All of the desk's pages, for the phone: a desk has them at the side. */
export function EveryPage() {
  const t = useT();
  return (
    <Section title={t('desk.all')}>
      <View className="plh-card">
        {policyDeskPages
          .filter(({ page }) => page !== 'policy-desk/index')
          .map(({ page, text, icon }) => (
            <Pressable
              key={page}
              id={`to-${page.split('/')[1] ?? ''}`}
              role="link"
              className="plh-line"
              onPress={() => go(page)}
            >
              <View className="plh-row">
                <Icon name={icon} className="work-arrow" />
                {t(text)}
              </View>
              <Icon name="forward" className="work-arrow" />
            </Pressable>
          ))}
      </View>
    </Section>
  );
}
