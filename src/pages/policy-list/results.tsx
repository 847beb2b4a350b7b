import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { ErrorCard, Skeleton } from '@/components/async-view';
import { Notice } from '@/components/notice';
import { SearchBox } from '@/components/search-box';
import { useDesk } from '@/hooks/desk';
import { usePaged } from '@/hooks/paged';
import { useShown } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useT } from '@/locales';
import { call } from '@/services/call';
import { lookFor, usePolicySearch } from '@/services/policy-search';
import { Count } from './count';
import { FacetGroups } from './facet-groups';
import { Filters } from './filters';
import { byPolicy } from './group';
import { Hit } from './hit';
import { NothingFound } from './nothing-found';

/** Passages of one document at most; the rest are marked in the document itself. Without words there is one document after another. */
const PASSAGES = 4;
const PAGE = 24;

/** The line to search in, the filters, and what was found, document by document. */
export function Results() {
  const t = useT();
  const desk = useDesk();
  const column = useShown() === null && desk;
  const { query, filters } = usePolicySearch();
  const fetchPage = useCallback(
    (offset: number) => call('policy.search', { query, filters, offset, limit: PAGE, perPolicy: query ? PASSAGES : 1 }),
    [query, filters],
  );
  const list = usePaged(fetchPage, (page) => page.hits);
  useRefresh(list);
  const groups = byPolicy(list.rows);
  const { last, more } = list;
  const total = last?.total ?? 0;
  const documents = last?.policies ?? 0;
  // Less than a page was left.
  const complete = last !== undefined && last.hits.length < PAGE;
  const showMore = () => {
    if (!list.loading && !complete) more();
  };
  useReachBottom(showMore);
  const searched = query !== '';
  const facets = {
    filters,
    facets: last?.facets,
    onChange: (next: typeof filters) => lookFor({ query, filters: next }),
  };
  return (
    <>
      <View className="policy-search plh-screen-only">
        <SearchBox
          value={query}
          placeholder={t('policyList.placeholder')}
          onSearch={(typed) => lookFor({ query: typed, filters })}
        />
      </View>
      <View className={column ? 'policy-facets-beside' : ''}>
        {column ? (
          <View className="policy-facets plh-screen-only" {...a11y(t('policyList.filters'), 'region')}>
            <FacetGroups {...facets} />
          </View>
        ) : null}
        <View className="policy-found plh-stack">
          <Filters {...facets} documents={last?.policies} column={column} />
          <View {...a11y(undefined, 'status')}>
            {last ? <Count documents={documents} articles={total} searched={searched} /> : null}
          </View>
          {last && last.readAs.length > 0 ? (
            <Notice icon="search">{t('policyList.readAs', { words: last.readAs.join('、') })}</Notice>
          ) : null}
          {groups.map((group) => (
            <Hit key={group.policyId} group={group} query={query} />
          ))}
          {list.loading ? <Skeleton rows={5} /> : null}
          {list.error ? <ErrorCard error={list.error} onRetry={last ? more : () => void list.reload()} /> : null}
          {!list.loading && !list.error && total === 0 ? <NothingFound query={query} filters={filters} /> : null}
          {groups.length > 0 && !complete && !list.loading ? (
            <Action id="more-policies" kind="plain" onPress={showMore}>
              {t('common.more')}
            </Action>
          ) : null}
          {total > 0 && complete ? <View className="plh-faint plh-end">{t('policy.end')}</View> : null}
        </View>
      </View>
    </>
  );
}
