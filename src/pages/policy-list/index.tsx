import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Page } from '@/components/page';
import { SearchBox } from '@/components/search-box';
import { usePaged } from '@/hooks/paged';
import { useT } from '@/locales';
import { call } from '@/services/call';
import { lookFor, usePolicySearch } from '@/services/policy-search';
import { Filters } from './filters';
import { byPolicy } from './group';
import { Hit } from './hit';
import './index.scss';

const PAGE = 50;

/** 政策百度: search by words, number or agency, with filters and the matched passage of each hit (R-POLICY 2). */
export default function PolicyList() {
  const t = useT();
  const search = usePolicySearch();
  const { query, filters } = search;
  const fetchPage = useCallback(
    (offset: number) => call('policy.search', { query, filters, offset, limit: PAGE }),
    [query, filters],
  );
  const list = usePaged(fetchPage, (page) => page.hits);
  useReachBottom(list.more);
  usePullDownRefresh(() => void list.reload().then(() => stopPullDownRefresh()));
  const total = list.last?.total ?? 0;
  const filtered = Object.keys(filters).length > 0;
  return (
    <Page title={t('policy.title')} tab="policy-list">
      <SearchBox
        value={query}
        placeholder={t('policy.search')}
        onSearch={(typed) => lookFor({ query: typed, filters })}
      />
      <Filters filters={filters} facets={list.last?.facets} onChange={(next) => lookFor({ query, filters: next })} />
      {list.last ? <View className="plh-soft">{t('policy.total', { count: total })}</View> : null}
      {byPolicy(list.rows).map((group) => (
        <Hit key={group.policyId} group={group} />
      ))}
      {list.loading ? <Skeleton rows={5} /> : null}
      {list.error ? <ErrorCard error={list.error} onRetry={() => void list.reload()} /> : null}
      {!list.loading && !list.error && total === 0 ? (
        <Empty text={t('policy.none')}>
          {filtered ? (
            <Action kind="plain" block={false} onPress={() => lookFor({ query, filters: {} })}>
              {t('policy.resetFilters')}
            </Action>
          ) : null}
        </Empty>
      ) : null}
      {list.rows.length > 0 && list.rows.length < total && !list.loading ? (
        <Action kind="plain" onPress={list.more}>
          {t('common.more')}
        </Action>
      ) : null}
      {total > 0 && list.rows.length >= total ? <View className="plh-faint plh-end">{t('policy.end')}</View> : null}
    </Page>
  );
}
