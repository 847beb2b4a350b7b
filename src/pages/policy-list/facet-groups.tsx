import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import type { PolicyFilters } from '@/services/types';
import { facetKeys, facetTitles, optionsOf, toggled, type FacetKey } from './facets';

export interface FacetProps {
  filters: PolicyFilters;
  facets: Output<'policy.search'>['facets'] | undefined;
  onChange: (filters: PolicyFilters) => void;
}

/** More than these stand behind a touch, unless it is only for one or two. */
const FIRST = 6;
const FEW = 2;

/** Every filter with its values and how many articles each would leave. */
export function FacetGroups(props: FacetProps) {
  return (
    <>
      {facetKeys.map((key) => (
        <Group key={key} name={key} {...props} />
      ))}
    </>
  );
}

function Group({ name, filters, facets, onChange }: FacetProps & { name: FacetKey }) {
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
            {count === null ? null : <View className="plh-faint plh-figures">{count}</View>}
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
