import { useEffect, useState } from 'react';
import { Input, View } from '@tarojs/components';
import { useT } from '@/locales';
import { inputLabel } from './a11y';
import { Action } from './action';
import { typingClass } from './text-input';
import { Pressable } from './pressable';

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
    <View className="plh-search">
      <View className="plh-grow plh-search-line">
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
              onSearch('');
            }}
          >
            ✕
          </Pressable>
        ) : null}
      </View>
      <Action block={false} id="search-go" onPress={() => onSearch(typed.trim())}>
        {t('home.searchGo')}
      </Action>
    </View>
  );
}
