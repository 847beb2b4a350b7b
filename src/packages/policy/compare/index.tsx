import { useState } from 'react';
import { View, Text } from '@tarojs/components';
import { About } from '@/components/about';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { Pressable } from '@/components/pressable';
import { useDesk } from '@/hooks/desk';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-reading';
import { go } from '@/services/navigate';
import { ComparedArticles } from './articles';
import { ChangedItems, ChangedParticulars } from './particulars';
import { VersionPickers } from './version-pickers';
import '../parts/reading.scss';
import './compare.scss';
import { Notice } from '@/components/notice';
import type { Comparison } from './types';

/** How much changed, and what the marks mean. */
function Summary({ comparison: { articles, particulars, items } }: { comparison: Comparison }) {
  const t = useT();
  const number = (change: Comparison['articles'][number]['change']): number =>
    articles.filter((article) => article.change === change).length;
  const counts = { changed: number('changed'), added: number('added'), removed: number('removed') };
  const nothing = counts.changed + counts.added + counts.removed + particulars.length + items.length === 0;
  if (nothing) return <Notice tone="ok">{t('compare.nothing')}</Notice>;
  return (
    <View className="plh-row">
      <View className="plh-soft">{t('compare.counts', counts)}</View>
      <View className="plh-row plh-soft">
        <Text className="compare-removed">{t('compare.removed')}</Text>
        <Text className="compare-added">{t('compare.added')}</Text>
      </View>
    </View>
  );
}

/** Two versions of a policy and what changed between them, in one text or side by side (R-POLICY 6). Open to everybody, as the policy itself is. */
export default function ComparePage() {
  const t = useT();
  const desk = useDesk();
  const params = usePageParams();
  const policyId = params.policyId ?? '';
  const [beside, setBeside] = useState(true);
  const [chosen, choose] = useState(() => ({ from: Number(params.from) || 0, to: Number(params.to) || 0 }));
  const policy = useRemote('policy.get', policyId ? { policyId } : null);
  const versions = [...(policy.data?.versions ?? [])].sort((a, b) => a.version - b.version);
  const to = chosen.to || (versions.at(-1)?.version ?? 0);
  const from = chosen.from || to - 1;
  const possible = versions.length > 1 && from >= 1 && from < to;
  const comparison = useRemote('policy.compare', possible ? { policyId, from, to } : null);
  useRefresh(policy, comparison);
  return (
    <Page title={t('compare.title')} wide>
      {policyId ? (
        <AsyncView
          remote={policy}
          isEmpty={() => versions.length < 2}
          empty={<Empty icon="history" text={t('compare.oneVersion')} />}
        >
          {({ policy: { title } }) => (
            <>
              <About of={title} />
              <View className="plh-heading">{title}</View>
              <Pressable role="link" className="plh-link" onPress={() => go('policy-detail', { policyId })}>
                {t('compare.toPolicy')}
                <Icon name="forward" />
              </Pressable>
              <View className="compare-tools">
                <VersionPickers
                  versions={versions}
                  from={from}
                  to={to}
                  onChange={(earlier, later) => choose({ from: earlier, to: later })}
                />
                {desk ? (
                  <Field label={t('compare.mode')}>
                    <Choices
                      label={t('compare.mode')}
                      value={beside}
                      onChange={setBeside}
                      choices={[
                        { value: true, text: t('compare.beside') },
                        { value: false, text: t('compare.inline') },
                      ]}
                    />
                  </Field>
                ) : null}
              </View>
              {possible ? (
                <AsyncView remote={comparison} rows={8}>
                  {(data) => (
                    <>
                      <Summary comparison={data} />
                      <ChangedParticulars fields={data.particulars} />
                      <ComparedArticles articles={data.articles} beside={desk && beside} />
                      <ChangedItems items={data.items} />
                    </>
                  )}
                </AsyncView>
              ) : (
                <Empty icon="history" text={t('compare.invalid')} />
              )}
            </>
          )}
        </AsyncView>
      ) : (
        <Empty icon="policy" text={t('compare.noPolicy')} />
      )}
    </Page>
  );
}
