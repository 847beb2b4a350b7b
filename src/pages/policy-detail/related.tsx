import { View } from '@tarojs/components';
import { dayOf } from '@/components/format';
import { Icon } from '@/components/icon';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import type { Output } from '@/services/call';

type Read = Output<'policy.get'>;

/** Documents that belong to this one, each with what it is to it and whether it still holds. */
export function Related({ related }: Pick<Read, 'related'>) {
  const t = useT();
  const open = useGo();
  if (related.length === 0) return null;
  return (
    <Section title={t('policy.related')}>
      <View className="plh-card plh-screen-only">
        {related.map(({ policyId, title, status, relation }) => (
          <Pressable
            key={policyId}
            role="link"
            className="policy-row"
            onPress={() => open('policy-detail', { policyId })}
          >
            <View className="plh-grow">
              <View>{title}</View>
              <View className="plh-row policy-row-tags">
                <Tag>{t(`policy.relation.${relation}`)}</Tag>
                <PolicyStatusTag status={status} />
              </View>
            </View>
            <Icon name="forward" />
          </Pressable>
        ))}
      </View>
    </Section>
  );
}

/** All versions, the newest first; each can be read, and compared with the one before it. */
export function Versions({ policy, versions }: Pick<Read, 'policy' | 'versions'>) {
  const t = useT();
  const { policyId } = policy;
  if (versions.length < 2) return null;
  return (
    <Section title={t('policy.versions')}>
      <View className="plh-card plh-screen-only">
        {versions.map(({ version, publishedAt }, index) => (
          <View key={version} className="policy-row">
            <View className="plh-grow">
              <View className="plh-figures">{t('policy.version', { version, day: dayOf(publishedAt) })}</View>
              {version === policy.version ? <Tag tone="accent">{t('policy.versionShown')}</Tag> : null}
            </View>
            {version === policy.version ? null : (
              <Pressable
                role="link"
                className="plh-link"
                label={t('policy.readVersion', { version })}
                onPress={() => go('policy-detail', { policyId, ...(index > 0 ? { version: String(version) } : {}) })}
              >
                {t('policy.read')}
              </Pressable>
            )}
            {version > 1 ? (
              <Pressable
                role="link"
                className="plh-link"
                label={t('policy.compareVersion', { version })}
                onPress={() => go('policy/compare', { policyId, from: String(version - 1), to: String(version) })}
              >
                {t('policy.compare')}
              </Pressable>
            ) : null}
          </View>
        ))}
      </View>
    </Section>
  );
}
