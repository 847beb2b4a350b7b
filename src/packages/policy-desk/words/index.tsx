import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { usePaged } from '@/hooks/paged';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-words';
import { call } from '@/services/call';
import { scrollToElement } from '@/services/scroll';
import { DeskPage } from '../parts/desk-page';
import { MissList } from './miss-list';
import { SynonymList } from './synonym-list';
import { TrySearch } from './try-search';
import './words.scss';

const PAGE = 50;

/** Words of the search (R-POLICY 2): what was looked for in vain, what means the same, and what a search finds now. */
export default function WordsPage() {
  const t = useT();
  const fetchPage = useCallback((offset: number) => call('policy.listMisses', { offset, limit: PAGE }), []);
  const misses = usePaged(fetchPage, (page) => page.misses);
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
