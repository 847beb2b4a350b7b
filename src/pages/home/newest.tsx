import { Text, View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go, goTab } from '@/services/navigate';
import { lookFor } from '@/services/policy-search';
import { MoreLink } from './more-link';

/** What was published last, and how much there is to look in. */
export function Newest({ remote }: { remote: Remote<Output<'policy.overview'>> }) {
  const t = useT();
  const all = () => {
    lookFor({ query: '', filters: {} });
    goTab('policy-list');
  };
  return (
    <Section title={t('home.newest')} aside={<MoreLink text={t('home.allPolicies')} onPress={all} />}>
      <AsyncView remote={remote} rows={6}>
        {({ newest, policies, items }) => (
          <View className="plh-card">
            {newest.map(({ policyId, title, issuedDay, status }) => (
              <Pressable
                key={policyId}
                role="link"
                className="plh-line home-line"
                onPress={() => go('policy-detail', { policyId })}
              >
                <View className="plh-grow">
                  <View className="home-policy">{title}</View>
                  <View className="plh-row home-meta">
                    <Text className="plh-faint plh-figures">{issuedDay}</Text>
                    <PolicyStatusTag status={status} />
                  </View>
                </View>
              </Pressable>
            ))}
            <View className="plh-faint home-total">{t('home.total', { policies, items })}</View>
          </View>
        )}
      </AsyncView>
    </Section>
  );
}
