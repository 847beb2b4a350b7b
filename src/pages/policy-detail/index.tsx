import { useEffect, useState } from 'react';
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { usePageParams, usePane } from '@/hooks/pane';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { goTab } from '@/services/navigate';
import { scrollToElement } from '@/services/scroll';
import { addressOf, queryOf } from './address';
import { ContentsList, ContentsSheet } from './contents';
import { FullText } from './full-text';
import { Head } from './head';
import { Items } from './items';
import './index.scss';

/** After the page's own entrance, which would break a scroll. */
const ENTRANCE_MS = 300;

/** One policy: what it gives, to whom, under which clause, and its full text by articles (R-POLICY 1). */
export default function PolicyDetail() {
  const t = useT();
  const { policyId = '', articleId } = usePageParams();
  const pane = usePane();
  const beside = useDesk() && pane === null;
  const remote = useRemote('policy.get', policyId ? { policyId } : null);
  const [marked, setMarked] = useState(articleId);
  const [contents, setContents] = useState(false);
  const policy = remote.data?.policy;
  const title = policy?.title ?? t('app.name');
  useRefresh(remote);
  useShareAppMessage(() => ({ title, path: addressOf(policyId, marked) }));
  useShareTimeline(() => ({ title, query: queryOf(policyId, marked) }));
  const jumpTo = (id: string) => {
    setMarked(id);
    setContents(false);
    scrollToElement(`#article-${id}`);
  };
  const loaded = policy !== undefined;
  useEffect(() => {
    if (!loaded || !articleId) return;
    const timer = setTimeout(() => scrollToElement(`#article-${articleId}`), ENTRANCE_MS);
    return () => clearTimeout(timer);
  }, [loaded, articleId]);
  return (
    <Page title={t('policy.detail')} wide>
      {policyId ? (
        <AsyncView remote={remote} rows={8}>
          {({ policy: found }) => (
            <View className="policy-columns">
              {beside ? <ContentsList articles={found.articles} marked={marked} onArticle={jumpTo} /> : null}
              <View className="policy-column">
                <Head policy={found} {...(beside ? {} : { onContents: () => setContents(true) })} />
                <Items policy={found} onClause={jumpTo} />
                <FullText policy={found} marked={marked} onMark={setMarked} />
              </View>
              {beside ? null : (
                <ContentsSheet
                  articles={found.articles}
                  marked={marked}
                  open={contents}
                  onClose={() => setContents(false)}
                  onArticle={jumpTo}
                />
              )}
            </View>
          )}
        </AsyncView>
      ) : (
        <Empty icon="policy" text={t('policy.noId')}>
          <Action kind="plain" block={false} onPress={() => goTab('policy-list')}>
            {t('home.allPolicies')}
          </Action>
        </Empty>
      )}
    </Page>
  );
}
