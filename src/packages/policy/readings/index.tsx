import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { ClauseLinks } from '@/components/clause-links';
import { Page } from '@/components/page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-reading';

/** 方案口径: what was decided where the programme's document is silent or contradicts itself, each beside its clauses. */
export default function ReadingsPage() {
  const t = useT();
  const remote = useRemote('programme.get', {});
  useRefresh(remote);
  return (
    <Page title={t('readings.title')}>
      <AsyncView remote={remote} rows={6}>
        {({ documentNumber, readings }) => (
          <View className="plh-stack">
            <View className="plh-soft">{t('readings.about', { number: documentNumber })}</View>
            {readings.map(({ text, clause }) => (
              <View key={text} className="plh-card">
                <View>{text}</View>
                <View className="plh-faint plh-row">
                  <ClauseLinks clause={clause} />
                </View>
              </View>
            ))}
          </View>
        )}
      </AsyncView>
    </Page>
  );
}
