import { useEffect, useRef, useState } from 'react';
import { Input, View } from '@tarojs/components';
import { useT } from '@/locales';
import { rememberSearch } from '@/services/search-history';
import { a11y, inputLabel } from '../a11y';
import { Action } from '../action';
import { Icon } from '../icon';
import { typingClass } from '../text-input';
import { Pressable } from '../pressable';
import { LIST_ID, OfferList, offerId } from './offer-list';
import { useLineKeys } from './line-keys';
import { useOffers } from './offers';
import './search-box.scss';

interface Props {
  value: string;
  placeholder: string;
  onSearch: (query: string) => void;
}

/** A touch on a row takes the focus from the line first: the rows stay until it has been heard. */
const LEAVE_MS = 200;

/**
 * A line to search in, with what may be meant below it while one types, and one's own searches before that. By keyboard: arrows choose, Enter searches, Escape puts the rows away.
 */
export function SearchBox({ value, placeholder, onSearch }: Props) {
  const t = useT();
  const [typed, setTyped] = useState(value);
  const [open, setOpen] = useState(false);
  const [focused, setFocused] = useState(false);
  const [active, setActive] = useState(-1);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const offers = useOffers(typed, open);
  const { list } = offers;
  const shown = open && list.length > 0;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(leaving.current), []);
  const show = (now: boolean) => {
    clearTimeout(leaving.current);
    setOpen(now);
    setActive(-1);
  };
  const search = (text: string) => {
    const query = text.trim();
    show(false);
    setTyped(query);
    rememberSearch(query);
    onSearch(query);
  };
  const step = (by: 1 | -1) => {
    if (!open) setOpen(true);
    // Beyond the last one is the line itself.
    setActive((now) => ((now + 1 + by + list.length + 1) % (list.length + 1)) - 1);
  };
  useLineKeys(focused, {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    ...(open ? { Escape: () => show(false) } : {}),
  });
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
          onInput={(event) => {
            setTyped(event.detail.value);
            show(true);
          }}
          onFocus={() => {
            setFocused(true);
            show(true);
          }}
          onBlur={() => {
            setFocused(false);
            leaving.current = setTimeout(() => setOpen(false), LEAVE_MS);
          }}
          onConfirm={(event) => search(list[active]?.text ?? event.detail.value)}
          {...combobox(placeholder, shown, active)}
        />
        {typed ? (
          <Pressable
            className="plh-search-clear"
            label={t('policy.clear')}
            onPress={() => {
              setTyped('');
              show(false);
              if (value) onSearch('');
            }}
          >
            <Icon name="close" />
          </Pressable>
        ) : null}
      </View>
      <Action block={false} id="search-go" onPress={() => search(typed)}>
        {t('home.searchGo')}
      </Action>
      {shown ? <OfferList offers={offers} active={active} onChoose={search} /> : null}
    </View>
  );
}

/** What a screen reader says of the line: that there are rows below it, and which one the keys have reached. */
function combobox(label: string, shown: boolean, active: number): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'h5') return inputLabel(label);
  return {
    nativeProps: {
      'aria-label': label,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': String(shown),
      'aria-controls': LIST_ID,
      'aria-activedescendant': shown && active >= 0 ? offerId(active) : '',
      autocomplete: 'off',
    },
  };
}
