import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import { lookFor, type PolicySearch } from '@/services/policy-search';
import { useTerms } from '@/services/policy-terms';
import { suggest } from '@/services/suggest';
import { chosenFacets, facetText, toggled } from './facets';

/** Beginnings of what was typed, the longest first, that are looked for among the terms. */
const beginnings = (query: string): string[] =>
  [query, query.slice(0, 4), query.slice(-4), query.slice(0, 2), query.slice(-2)].filter((part) => part.length > 1);

/** Nothing: what can be done about it. Filters come off one by one; other words are near at hand; the desk answers questions. */
export function NothingFound({ query, filters }: PolicySearch) {
  const t = useT();
  const table = useTerms(true);
  const chosen = chosenFacets(filters);
  const near = table
    ? [...new Set(beginnings(query).flatMap((part) => suggest(table, part, 3).map(({ text }) => text)))]
        .filter((text) => text !== query)
        .slice(0, 5)
    : [];
  return (
    <Empty
      icon="search"
      text={
        query === ''
          ? t('policyList.noneFiltered')
          : t(chosen.length > 0 ? 'policyList.noneBoth' : 'policyList.none', { query })
      }
    >
      {chosen.length > 0 ? (
        <View className="policy-ways">
          <View className="plh-faint">{t('policyList.without')}</View>
          <View className="policy-way-row">
            {chosen.map(({ key, value }) => (
              <Pressable
                key={key}
                className="plh-chip policy-chosen"
                label={t('filter.clear', { name: facetText(key, value, t) })}
                onPress={() => lookFor({ query, filters: toggled(filters, key, value) })}
              >
                {facetText(key, value, t)}
                <Icon name="close" />
              </Pressable>
            ))}
          </View>
          {chosen.length > 1 ? (
            <Action kind="plain" block={false} id="reset-filters" onPress={() => lookFor({ query, filters: {} })}>
              {t('policy.resetFilters')}
            </Action>
          ) : null}
        </View>
      ) : null}
      {near.length > 0 && chosen.length === 0 ? (
        <View className="policy-ways">
          <View className="plh-faint">{t('policyList.otherWords')}</View>
          <View className="policy-way-row">
            {near.map((text) => (
              <Pressable key={text} className="plh-chip policy-near" onPress={() => lookFor({ query: text, filters })}>
                {text}
              </Pressable>
            ))}
          </View>
        </View>
      ) : null}
      {query && chosen.length === 0 ? <View className="plh-faint policy-ways">{t('policyList.noneHint')}</View> : null}
      {query && chosen.length === 0 ? (
        <Action kind="plain" block={false} onPress={() => lookFor({ query: '', filters: {} })}>
          {t('policy.showAll')}
        </Action>
      ) : null}
    </Empty>
  );
}
