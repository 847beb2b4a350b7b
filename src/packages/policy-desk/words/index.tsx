import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useWhole, type Whole } from '@/hooks/whole';
import { useT } from '@/locales/policy-words';
import { call, type Output } from '@/services/call';
import { scrollToElement } from '@/services/scroll';
import { DeskPage } from '../parts/desk-page';
import { SynonymList } from './synonym-list';
import './words.scss';
import { AsyncView, Empty } from '@/components/async-view';
import { Notice, ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { SearchBox } from '@/components/search-box';
import { Section } from '@/components/section';
import { go } from '@/services/navigate';
import { useAction } from '@/hooks/action';
import { Listing } from '@/components/desk/listing';
import { SynonymForm } from './synonym-form';

type Answer = Output<'policy.listMisses'>;
type Miss = Answer['misses'][number];

interface Props {
  misses: Whole<Answer>;
  onTry: (query: string) => void;
  /** A row of synonyms was made of it. */
  onSaved: (query: string) => void;
}

/** Searches that found nothing, the most frequent first: each is made a synonym, tried again, or done with. */
function MissList({ misses, onTry, onSaved }: Props) {
  const t = useT();
  const { data, reload, coming } = misses;
  const row = (miss: Miss) => <MissRow miss={miss} onTry={onTry} onSaved={onSaved} onDone={() => void reload()} />;
  return (
    <Section
      title={t('words.misses')}
      {...(data ? { aside: <View className="plh-faint">{t('work.total', { count: data.total })}</View> } : {})}
    >
      <View className="plh-faint">{t('words.missesNote')}</View>
      <AsyncView
        remote={misses}
        isEmpty={({ total }) => total === 0}
        empty={<Empty icon="done" text={t('words.noMisses')} />}
        rows={6}
      >
        {({ misses: rows }) => (
          <Listing
            label={t('words.misses')}
            rows={rows}
            coming={coming}
            keyOf={({ missId }) => missId}
            columns={[
              { key: 'query', title: t('words.lookedFor'), value: ({ query }) => query, cell: row },
              { key: 'times', title: t('words.howOften'), kind: 'number', sum: true, value: ({ times }) => times },
              { key: 'last', title: t('words.lastDay'), kind: 'day', value: ({ lastDay }) => lastDay },
            ]}
            card={(miss) => <View className="plh-card">{row(miss)}</View>}
          />
        )}
      </AsyncView>
    </Section>
  );
}

function MissRow({ miss, onTry, onSaved, onDone }: Omit<Props, 'misses'> & { miss: Miss; onDone: () => void }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const action = useAction();
  const { missId, query, times, lastDay } = miss;
  const dismiss = async () => {
    await call('policy.dismissMiss', { missId });
    onDone();
  };
  return (
    <View className="plh-line words-line">
      <View className="plh-grow">
        <View className="words-miss">
          <View className="words-query">
            <View className="desk-strong">{query}</View>
            <View className="plh-faint plh-figures">{t('words.times', { times, day: lastDay })}</View>
          </View>
          <View className="words-tools">
            <Pressable className="plh-link" label={t('words.makeOf', { query })} onPress={() => setEditing(!editing)}>
              {t('words.make')}
            </Pressable>
            <Pressable className="plh-link" label={t('words.tryOf', { query })} onPress={() => onTry(query)}>
              {t('words.try')}
            </Pressable>
            <Pressable
              className="plh-link"
              label={t('words.dismissOf', { query })}
              onPress={() => void action.run(dismiss)}
            >
              {t('words.dismiss')}
            </Pressable>
          </View>
        </View>
        <ActionError error={action.error} />
        {editing ? (
          <SynonymForm
            name={missId}
            words={[query.replace(/[\s*]/g, '')].filter(Boolean)}
            onCancel={() => setEditing(false)}
            onSaved={async () => {
              setEditing(false);
              onSaved(query);
              await dismiss();
            }}
          />
        ) : null}
      </View>
    </View>
  );
}

/** What a search finds now, beside the words: the first of it, as everybody would see it. */
function TrySearch({ query: given }: { query: string }) {
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

/** Words of the search (R-POLICY 2): what was looked for in vain, what means the same, and what a search finds now. */
export default function WordsPage() {
  const t = useT();
  const misses = useWhole('policy.listMisses', {}, 'misses');
  const synonyms = useRemote('policy.listSynonyms', {});
  const [tried, setTried] = useState({ query: '', turn: 0 });
  useRefresh(misses, synonyms);
  const attempt = (query: string) => {
    setTried(({ turn }) => ({ query, turn: turn + 1 }));
    scrollToElement('#try-search');
  };
  return (
    <DeskPage title={t('words.title')} wide>
      <View id="try-search" className="plh-anchor">
        <TrySearch key={tried.turn} query={tried.query} />
      </View>
      <View className="words-columns">
        <View className="plh-column plh-stack">
          <MissList
            misses={misses}
            onTry={attempt}
            onSaved={(query) => {
              void synonyms.reload();
              attempt(query);
            }}
          />
        </View>
        <View className="plh-column plh-stack">
          <SynonymList
            synonyms={synonyms}
            onSaved={(word) => {
              void synonyms.reload();
              attempt(word);
            }}
          />
        </View>
      </View>
    </DeskPage>
  );
}
