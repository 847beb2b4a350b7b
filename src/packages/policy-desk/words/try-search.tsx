import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { SearchBox } from '@/components/search-box';
import { Section } from '@/components/section';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-words';
import { go } from '@/services/navigate';

/** What a search finds now, beside the words: the first of it, as everybody would see it. */
export function TrySearch({ query: given }: { query: string }) {
  const t = useT();
  const [query, setQuery] = useState(given);
  const remote = useRemote('policy.search', query ? { query, limit: 5 } : null);
  return (
    <Section title={t('words.tryTitle')}>
      <SearchBox value={query} placeholder={t('words.tryHint')} onSearch={setQuery} />
      {query ? (
        <AsyncView remote={remote} rows={3}>
          {({ total, policies, hits, readAs }) =>
            total === 0 ? (
              <Notice tone="warn">{t('words.findsNothing', { query })}</Notice>
            ) : (
              <View className="plh-card">
                <View className="plh-soft plh-figures">{t('words.finds', { query, total, policies })}</View>
                {readAs.length > 0 ? (
                  <View className="plh-faint">{t('words.readAs', { words: readAs.join(t('work.comma')) })}</View>
                ) : null}
                {hits.map((hit) => (
                  <Pressable
                    key={`${hit.policyId} ${hit.articleId}`}
                    role="link"
                    className="plh-line"
                    onPress={() => go('policy-detail', { policyId: hit.policyId, articleId: hit.articleId, query })}
                  >
                    <View className="plh-grow">
                      <View className="desk-strong">{hit.title}</View>
                      <View className="plh-faint">{hit.articleNumber}</View>
                    </View>
                  </Pressable>
                ))}
              </View>
            )
          }
        </AsyncView>
      ) : null}
    </Section>
  );
}
