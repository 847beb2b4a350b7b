import { useCallback, useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { SearchBox } from '@/components/search-box';
import { usePaged } from '@/hooks/paged';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales';
import { call } from '@/services/call';
import { lookFor, usePolicySearch } from '@/services/policy-search';
import { Count } from './count';
import { Filters } from './filters';
import { byPolicy } from './group';
import { Hit } from './hit';

/** The server pages by articles, the list shows documents: a long document may fill several pages of the server's. */
const ARTICLES = 50;
const DOCUMENTS = 6;

/** The line to search in, the filters, and what was found, document by document. */
export function Results() {
  const t = useT();
  const { query, filters } = usePolicySearch();
  const [wanted, setWanted] = useState(DOCUMENTS);
  const fetchPage = useCallback(
    (offset: number) => call('policy.search', { query, filters, offset, limit: ARTICLES }),
    [query, filters],
  );
  const list = usePaged(fetchPage, (page) => page.hits);
  useRefresh(list);
  useEffect(() => setWanted(DOCUMENTS), [fetchPage]);
  const groups = byPolicy(list.rows);
  const total = list.last?.total ?? 0;
  const complete = list.last !== undefined && list.rows.length >= total;
  const { more } = list;
  const short = groups.length < wanted && !complete && !list.loading && !list.error;
  useEffect(() => {
    if (short) more();
  });
  const showMore = () => {
    if (!list.loading && !complete) setWanted(groups.length + DOCUMENTS);
  };
  useReachBottom(showMore);
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <View className="policy-search plh-screen-only">
        <SearchBox
          value={query}
          placeholder={t('policy.search')}
          onSearch={(typed) => lookFor({ query: typed, filters })}
        />
      </View>
      <Filters filters={filters} facets={list.last?.facets} onChange={(next) => lookFor({ query, filters: next })} />
      <View {...a11y(undefined, 'status')}>
        {list.last ? (
          <Count documents={groups.length} articles={total} complete={complete} searched={query !== ''} />
        ) : null}
      </View>
      {groups.map((group) => (
        <Hit key={group.policyId} group={group} searched={query !== ''} />
      ))}
      {list.loading ? <Skeleton rows={5} /> : null}
      {list.error ? <ErrorCard error={list.error} onRetry={list.last ? more : () => void list.reload()} /> : null}
      {!list.loading && !list.error && total === 0 ? (
        <Empty icon="search" text={t('policy.none')}>
          {filtered || query ? (
            <Action
              kind="plain"
              block={false}
              onPress={() => lookFor(filtered ? { query, filters: {} } : { query: '', filters: {} })}
            >
              {t(filtered ? 'policy.resetFilters' : 'policy.showAll')}
            </Action>
          ) : null}
        </Empty>
      ) : null}
      {groups.length > 0 && !complete && !list.loading && !short ? (
        <Action id="more-policies" kind="plain" onPress={showMore}>
          {t('common.more')}
        </Action>
      ) : null}
      {total > 0 && complete ? <View className="plh-faint plh-end">{t('policy.end')}</View> : null}
    </>
  );
}
