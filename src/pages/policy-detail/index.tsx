import { useEffect, useRef } from 'react';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { Page } from '@/components/page';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { scrollToElement } from '@/services/scroll';
import { Contents, FullText } from './articles';
import { Head } from './head';
import { Items } from './items';
import './index.scss';

const jumpTo = (articleId: string): void => scrollToElement(`#article-${articleId}`);

/** One policy: what it gives, to whom, under which clause, and its full text by articles (R-POLICY 1). */
export default function PolicyDetail() {
  const t = useT();
  const { policyId = '', articleId } = useRouter().params;
  const remote = useRemote('policy.get', { policyId });
  const policy = remote.data?.policy;
  useShareAppMessage(() => ({
    title: policy?.title ?? t('app.name'),
    path: `/pages/policy-detail/index?policyId=${policyId}`,
  }));
  const jumped = useRef(false);
  useEffect(() => {
    if (!policy || !articleId || jumped.current) return;
    jumped.current = true;
    setTimeout(() => jumpTo(articleId), 300); // after the page's own entrance
  }, [policy, articleId]);
  return (
    <Page title={t('policy.detail')}>
      <AsyncView remote={remote} rows={8}>
        {({ policy: found }) => (
          <View>
            <Head policy={found} />
            <Items policy={found} onClause={jumpTo} />
            <Contents articles={found.articles} onArticle={jumpTo} />
            <FullText policy={found} marked={articleId} />
          </View>
        )}
      </AsyncView>
    </Page>
  );
}
