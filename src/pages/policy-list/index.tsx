import { Page } from '@/components/page';
import { Split } from '@/components/desk/split';
import { useT } from '@/locales';
import PolicyDetail from '../policy-detail/index';
import './index.scss';
import { useCallback, useState } from 'react';
import { View, ScrollView } from '@tarojs/components';
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
import { call, type Output } from '@/services/call';
import { lookFor, usePolicySearch } from '@/services/policy-search';
import { byPolicy } from './group';
import { Hit } from './hit';
import { NothingFound } from './nothing-found';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Sheet } from '@/components/sheet';
import { chosenFacets, facetText, facetTitles, toggled, facetKeys, optionsOf, type FacetKey } from './facets';
import type { PolicyFilters } from '@/services/types';

interface FacetProps {
  filters: PolicyFilters;
  facets: Output<'policy.search'>['facets'] | undefined;
  /** Whether they were counted under just these words and filters: else the values stand there without a figure. */
  counted: boolean;
  onChange: (filters: PolicyFilters) => void;
}

/** More than these stand behind a touch, unless it is only for one or two. */
const FIRST = 6;
const FEW = 2;

/** Every filter with its values and how many articles each would leave. */
function FacetGroups(props: FacetProps) {
  return (
    <>
      {facetKeys.map((key) => (
        <Group key={key} name={key} {...props} />
      ))}
    </>
  );
}

function Group({ name, filters, facets, counted, onChange }: FacetProps & { name: FacetKey }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const options = optionsOf(name, facets, filters, t);
  if (options.length === 0) return null;
  const long = options.length > FIRST + FEW;
  const shown = all || !long ? options : options.filter(({ chosen }, index) => chosen || index < FIRST);
  const title = t(facetTitles[name]);
  return (
    <View className="facet-group" {...a11y(title, 'group')}>
      <View className="facet-title">{title}</View>
      <View className="facet-options">
        {shown.map(({ value, text, count, chosen }) => (
          <Pressable
            key={value}
            role="checkbox"
            checked={chosen}
            className={`facet-option ${chosen ? 'facet-on' : ''}`}
            onPress={() => onChange(toggled(filters, name, value))}
          >
            <View className="facet-text">
              {chosen ? <Icon name="check" /> : null}
              {text}
            </View>
            {count === null || !counted ? null : <View className="plh-faint plh-figures">{count}</View>}
          </Pressable>
        ))}
        {long ? (
          <Pressable className="plh-link facet-more" onPress={() => setAll(!all)}>
            {all ? t('policyList.fewer') : t('policyList.more', { count: options.length - shown.length })}
          </Pressable>
        ) : null}
      </View>
    </View>
  );
}

/** What is set, as chips to be taken away one by one or all at once; where there is no column of filters, the way to them. */
function Filters(props: FacetProps & { documents: number | undefined; column: boolean }) {
  const { filters, onChange, documents, column } = props;
  const t = useT();
  const [open, setOpen] = useState(false);
  const chosen = chosenFacets(filters);
  if (column && chosen.length === 0) return null;
  return (
    <>
      <ScrollView
        scrollX
        enableFlex
        className="plh-chips policy-chips plh-screen-only"
        {...a11y(t('filter.row'), 'group')}
      >
        <View className="plh-chips-row">
          {column ? null : (
            <Pressable id="open-filters" className="plh-chip policy-filter" onPress={() => setOpen(true)}>
              <Icon name="filter" />
              {chosen.length > 0 ? t('policyList.filtersSet', { count: chosen.length }) : t('policyList.filters')}
            </Pressable>
          )}
          {chosen.map(({ key, value }) => {
            const text = facetText(key, value, t);
            return (
              <Pressable
                key={key}
                className="plh-chip plh-chip-on policy-chosen"
                label={t('filter.clear', { name: `${t(facetTitles[key])} ${text}` })}
                onPress={() => onChange(toggled(filters, key, value))}
              >
                <View className="policy-chosen-text">{text}</View>
                <Icon name="close" />
              </Pressable>
            );
          })}
          {chosen.length > 1 ? (
            <Pressable id="clear-filters" className="plh-chip policy-clear" onPress={() => onChange({})}>
              {t('policy.resetFilters')}
            </Pressable>
          ) : null}
        </View>
      </ScrollView>
      {column ? null : (
        <Sheet title={t('policyList.filters')} open={open} onClose={() => setOpen(false)}>
          <FacetGroups {...props} />
          <View className="facet-done">
            {chosen.length > 0 ? (
              <Action kind="plain" onPress={() => onChange({})}>
                {t('policy.resetFilters')}
              </Action>
            ) : null}
            <Action id="show-filtered" onPress={() => setOpen(false)}>
              {documents === undefined ? t('policyList.show') : t('policyList.showCount', { documents })}
            </Action>
          </View>
        </Sheet>
      )}
    </>
  );
}

interface Props {
  documents: number;
  articles: number;
  searched: boolean;
}

/** How many documents, and how many articles in them: two different things, each named. */
function Count({ documents, articles, searched }: Props) {
  const t = useT();
  return articles > 0 ? (
    <View className="plh-soft plh-figures">
      {t(searched ? 'policy.found' : 'policy.listed', { documents, articles })}
    </View>
  ) : null;
}

/** Passages of one document at most; the rest are marked in the document itself. Without words there is one document after another. */
const PASSAGES = 4;
const PAGE = 24;

/** The line to search in, the filters, and what was found, document by document. */
function Results() {
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
    // The values stay under the finger while the next answer comes.
    facets: (last ?? list.former)?.facets,
    counted: last !== undefined,
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

const beside = { 'policy-detail': PolicyDetail };

/** 政策百度: search by words, number or agency, with filters and the matched passage of each hit (R-POLICY 2). */
export default function PolicyList() {
  const t = useT();
  return (
    <Page title={t('policy.title')} tab="policy-list" wide>
      <Split pages={beside}>
        <Results />
      </Split>
    </Page>
  );
}
