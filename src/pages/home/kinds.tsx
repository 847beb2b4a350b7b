import { Text, View } from '@tarojs/components';
import { hidden } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import { goTab } from '@/services/navigate';
import { policyKinds } from '@/services/lists';
import { lookFor } from '@/services/policy-search';

/** The kinds of policies; each opens the list with its filter set. */
export function Kinds() {
  const t = useT();
  return (
    <Section title={t('home.kinds')}>
      <View className="plh-card home-kinds">
        {policyKinds.map((kind) => (
          <Pressable
            key={kind}
            role="link"
            className="home-kind"
            label={t(`policyKind.${kind}`)}
            onPress={() => {
              lookFor({ query: '', filters: { kind } });
              goTab('policy-list');
            }}
          >
            <View className="home-glyph" {...hidden}>
              {t(`glyph.${kind}`)}
            </View>
            <Text className="plh-soft">{t(`policyKind.${kind}`)}</Text>
          </Pressable>
        ))}
      </View>
    </Section>
  );
}
