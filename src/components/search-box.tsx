import { useEffect, useState } from 'react';
import { Input, View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y, inputLabel } from './a11y';
import { Action } from './action';
import { Icon } from './icon';
import { typingClass } from './text-input';
import { Pressable } from './pressable';
import './search-box.scss';

interface Props {
  value: string;
  placeholder: string;
  onSearch: (query: string) => void;
}

/** A line to search in. NutUI's bar would come with its own icons and sizes; this one is two elements. */
export function SearchBox({ value, placeholder, onSearch }: Props) {
  const t = useT();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <View className="plh-search" {...a11y(undefined, 'search')}>
      <View className="plh-grow plh-search-line">
        <Icon name="search" className="plh-search-icon" />
        <Input
          id="search"
          className={typingClass}
          value={typed}
          placeholder={placeholder}
          placeholderClass="plh-placeholder"
          confirmType="search"
          maxlength={200}
          onInput={(event) => setTyped(event.detail.value)}
          onConfirm={(event) => onSearch(event.detail.value.trim())}
          {...inputLabel(placeholder)}
        />
        {typed ? (
          <Pressable
            className="plh-search-clear"
            label={t('policy.clear')}
            onPress={() => {
              setTyped('');
              if (value) onSearch('');
            }}
          >
            <Icon name="close" />
          </Pressable>
        ) : null}
      </View>
      <Action block={false} id="search-go" onPress={() => onSearch(typed.trim())}>
        {t('home.searchGo')}
      </Action>
    </View>
  );
}
