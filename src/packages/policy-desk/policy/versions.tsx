import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/policy-desk';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';

interface Props {
  policyId: string;
  versions: Output<'policy.get'>['versions'];
}

/** Every version that there was, newest first, each with the way to what it changed. */
export function Versions({ policyId, versions }: Props) {
  const t = useT();
  const newest = [...versions].sort((a, b) => b.version - a.version);
  return (
    <Section title={t('versions.title', { count: versions.length })}>
      <View className="plh-card">
        {newest.map(({ version, publishedAt }, index) => (
          <View key={version} className="plh-line">
            <View className="plh-grow">
              <View className="plh-row">
                <View className="desk-strong">{t('published.versionOf', { version })}</View>
                {index === 0 ? <Tag tone="accent">{t('versions.current')}</Tag> : null}
              </View>
              <View className="plh-faint plh-figures">{shownInstant(publishedAt).slice(0, 16)}</View>
            </View>
            {version > 1 ? (
              <Pressable
                id={`compare-${version}`}
                role="link"
                className="plh-link"
                label={t('versions.compareLabel', { version })}
                onPress={() => go('policy/compare', { policyId, from: String(version - 1), to: String(version) })}
              >
                {t('versions.compare')}
              </Pressable>
            ) : null}
          </View>
        ))}
      </View>
    </Section>
  );
}
