import { useState } from 'react';
import { View } from '@tarojs/components';
import { Empty, AsyncView } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Page } from '@/components/page';
import { Pressable } from '@/components/pressable';
import { Icon } from '@/components/icon';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-reading';
import { go } from '@/services/navigate';
import { Articles } from './articles';
import { ChangedFields, ChangedItems } from './changed-fields';
import '../parts/reading.scss';

/** What a version changed against an earlier one: particulars, articles, items (R-POLICY 6). */
export default function ComparePage() {
  const t = useT();
  const { policyId = '', from = '', to = '' } = usePageParams();
  const [earlier, later] = [Number(from), Number(to)];
  const valid = policyId !== '' && earlier >= 1 && later > earlier;
  const remote = useRemote('policy.compare', valid ? { policyId, from: earlier, to: later } : null);
  useRefresh(remote);
  const [which, setWhich] = useState<'changes' | 'all'>('changes');
  return (
    <Page title={t('compare.title')} wide>
      {valid ? (
        <AsyncView remote={remote} rows={8}>
          {(found) => {
            const changed = found.articles.filter(({ change }) => change !== 'same').length;
            const nothing = changed === 0 && found.particulars.length === 0 && found.items.length === 0;
            return (
              <View className="plh-stack">
                <View className="plh-card">
                  <View className="plh-heading">{found.title}</View>
                  <View className="plh-soft plh-figures">
                    {t('compare.versions', { from: found.from, to: found.to })}
                  </View>
                  <View className="plh-soft">{t('compare.count', { count: changed })}</View>
                  <View className="plh-row plh-faint">
                    <View className="reading-removed">{t('compare.removed')}</View>
                    <View className="reading-added">{t('compare.added')}</View>
                  </View>
                  <Pressable role="link" className="plh-link" onPress={() => go('policy-detail', { policyId })}>
                    {t('compare.toPolicy')}
                    <Icon name="forward" />
                  </Pressable>
                </View>
                {nothing ? <Empty icon="done" text={t('compare.nothing')} /> : null}
                <ChangedFields title={t('compare.particulars')} fields={found.particulars} />
                {changed > 0 ? (
                  <Choices
                    label={t('compare.which')}
                    value={which}
                    onChange={setWhich}
                    choices={(['changes', 'all'] as const).map((value) => ({ value, text: t(`compare.${value}`) }))}
                  />
                ) : null}
                <Articles articles={found.articles} all={which === 'all'} />
                <ChangedItems items={found.items} />
              </View>
            );
          }}
        </AsyncView>
      ) : (
        <Empty icon="policy" text={t('compare.invalid')} />
      )}
    </Page>
  );
}
