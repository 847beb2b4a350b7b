import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Sheet } from '@/components/sheet';
import { useT } from '@/locales';
import { chosenFacets, facetText, facetTitles, toggled } from './facets';
import { FacetGroups, type FacetProps } from './facet-groups';

/** What is set, as chips to be taken away one by one or all at once; where there is no column of filters, the way to them. */
export function Filters(props: FacetProps & { documents: number | undefined; column: boolean }) {
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
