import { Text, View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { PolicyStatusTag } from '@/components/policy-status';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go, goTab } from '@/services/navigate';

/** What was published last, and what one can soon no longer apply for. */
export function PolicyNews({ remote }: { remote: Remote<Output<'policy.overview'>> }) {
  const t = useT();
  const all = (
    <Pressable role="link" className="plh-link" onPress={() => goTab('policy-list')}>
      {t('common.more')} ›
    </Pressable>
  );
  return (
    <AsyncView remote={remote}>
      {({ newest, expiring, policies, items }) => (
        <>
          {expiring.length > 0 ? (
            <Section title={t('home.expiring')}>
              <View className="plh-card">
                {expiring.map(({ policyId, title, expiresDay }) => (
                  <Pressable
                    key={policyId}
                    role="link"
                    className="plh-line"
                    onPress={() => go('policy-detail', { policyId })}
                  >
                    <Text className="plh-grow">{title}</Text>
                    <Text className="plh-tag plh-tag-warn">{t('home.expires', { day: expiresDay })}</Text>
                  </Pressable>
                ))}
              </View>
            </Section>
          ) : null}
          <Section title={t('home.newest')} aside={all}>
            <View className="plh-card">
              {newest.map(({ policyId, title, issuedDay, status }) => (
                <Pressable
                  key={policyId}
                  role="link"
                  className="plh-line"
                  onPress={() => go('policy-detail', { policyId })}
                >
                  <View className="plh-grow">
                    <View>{title}</View>
                    <Text className="plh-faint plh-figures">{issuedDay}</Text>
                  </View>
                  <PolicyStatusTag status={status} />
                </Pressable>
              ))}
              <View className="plh-faint">{t('home.total', { policies, items })}</View>
            </View>
          </Section>
        </>
      )}
    </AsyncView>
  );
}
