import { Text, View } from '@tarojs/components';
import { dayOf } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { daysLeftText } from '@/components/session/when';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';

/** What one can soon no longer apply for, with the days left in words; nothing when nothing expires within the quarter. */
export function Expiring({ remote }: { remote: Remote<Output<'policy.overview'>> }) {
  const t = useT();
  const expiring = remote.data?.expiring ?? [];
  if (expiring.length === 0) return null;
  const today = dayOf(serverNow());
  return (
    <Section title={t('home.expiring')}>
      <View className="plh-card">
        {expiring.map(({ policyId, title, expiresDay }) => (
          <Pressable
            key={policyId}
            role="link"
            className="plh-line home-line"
            onPress={() => go('policy-detail', { policyId })}
          >
            <View className="plh-grow">
              <View className="home-policy">{title}</View>
              <View className="plh-row home-meta">
                <Text className="plh-tag plh-tag-warn">{daysLeftText(expiresDay, today)}</Text>
                <Text className="plh-faint plh-figures">{t('home.expires', { day: expiresDay })}</Text>
              </View>
            </View>
          </Pressable>
        ))}
      </View>
    </Section>
  );
}
