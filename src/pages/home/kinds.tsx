import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import { goTab } from '@/services/navigate';
import { policyKinds } from '@/services/lists';
import { lookFor } from '@/services/policy-search';
import type { PolicyKind } from '@/services/types';

const icons: Record<PolicyKind, IconName> = {
  'tax-finance': 'money',
  financing: 'growth',
  innovation: 'bulb',
  market: 'market',
  rights: 'privacy',
  'public-service': 'handshake',
  training: 'learn',
  other: 'list',
};

/** The kinds of policies; each opens the list with its filter set. */
export function Kinds() {
  const t = useT();
  return (
    <Section title={t('home.kinds')}>
      <View className="plh-card home-kinds">
        {policyKinds.map((kind) => (
          <Pressable
            key={kind}
            id={`kind-${kind}`}
            role="link"
            className="home-kind"
            onPress={() => {
              lookFor({ query: '', filters: { kind } });
              goTab('policy-list');
            }}
          >
            <View className="home-kind-icon">
              <Icon name={icons[kind]} />
            </View>
            <Text className="home-kind-name">{t(`policyKind.${kind}`)}</Text>
          </Pressable>
        ))}
      </View>
    </Section>
  );
}
