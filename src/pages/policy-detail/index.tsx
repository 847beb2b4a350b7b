import { useCallback, useState } from 'react';
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { goTab } from '@/services/navigate';
import { addressOf, queryOf } from './address';
import { Reader } from './reader';
import './index.scss';

/** One policy: what it gives, to whom, under which clause, and its full text by articles (R-POLICY 1, 5). */
export default function PolicyDetail() {
  const t = useT();
  const { policyId: given = '', articleId, itemId, query = '', version, clause = '' } = usePageParams();
  const wanted = Number(version);
  const asked = given ? { policyId: given, ...(wanted > 0 && { version: wanted }) } : clause ? { clause } : null;
  const remote = useRemote('policy.get', asked);
  // null: what was marked is no more; the clause that led here marks its article until then
  const [chosen, setChosen] = useState<string | null | undefined>(articleId);
  const mark = useCallback((next: string | undefined) => setChosen(next ?? null), []);
  const marked = chosen === undefined ? remote.data?.articleId : (chosen ?? undefined);
  const policyId = remote.data?.policy.policyId ?? given;
  const title = remote.data?.policy.title ?? t('app.name');
  useRefresh(remote);
  useShareAppMessage(() => ({ title, path: addressOf(policyId, marked) }));
  useShareTimeline(() => ({ title, query: queryOf(policyId, marked) }));
  return (
    <Page title={t('policy.detail')} wide>
      {asked ? (
        <AsyncView remote={remote} rows={8}>
          {(read) => <Reader read={read} itemId={itemId} marked={marked} query={query} onMark={mark} />}
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
