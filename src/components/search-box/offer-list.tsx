import { Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import { forgetSearch, forgetSearches } from '@/services/search-history';
import type { Suggestion } from '@/services/suggest';
import { a11y } from '../a11y';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import type { Offers } from './offers';

export const LIST_ID = 'search-offers';
export const offerId = (index: number): string => `search-offer-${index}`;

interface Props {
  offers: Offers;
  /** Which one the arrow keys have reached; −1: none. */
  active: number;
  onChoose: (text: string) => void;
}

/** In a browser the line keeps the focus while a row is pressed. */
const keepFocus =
  process.env.TARO_ENV === 'h5'
    ? { onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault() }
    : {};

/** Below the line: what may be meant, or what was searched before. */
export function OfferList({ offers: { kind, list }, active, onChoose }: Props) {
  const t = useT();
  return (
    <View className="plh-offers" {...keepFocus}>
      {kind === 'history' ? (
        <View className="plh-between plh-offers-head">
          <View className="plh-faint">{t('search.history')}</View>
          <Pressable className="plh-link" onPress={forgetSearches}>
            {t('search.forgetAll')}
          </Pressable>
        </View>
      ) : null}
      <View id={LIST_ID} {...a11y(t(kind === 'history' ? 'search.history' : 'search.offers'), 'listbox')}>
        {list.map((offer, index) => (
          <View key={offer.text} className={`plh-offer ${index === active ? 'plh-offer-on' : ''}`}>
            <View
              id={offerId(index)}
              className="plh-offer-text plh-grow"
              hoverClass="plh-pressed"
              onClick={() => onChoose(offer.text)}
              {...a11y(undefined, 'option')}
              {...(process.env.TARO_ENV === 'h5' ? { 'aria-selected': index === active } : {})}
            >
              <Icon name={kind === 'history' ? 'history' : 'search'} className="plh-offer-icon" />
              <View className="plh-grow">
                <Marked {...offer} />
              </View>
            </View>
            {kind === 'history' ? (
              <Pressable
                className="plh-offer-forget"
                label={t('search.forget', { query: offer.text })}
                onPress={() => forgetSearch(offer.text)}
              >
                <Icon name="close" />
              </Pressable>
            ) : null}
          </View>
        ))}
      </View>
    </View>
  );
}

function Marked({ text, marks }: Suggestion) {
  const [[from, to] = [0, 0]] = marks;
  return (
    <>
      <Text>{text.slice(0, from)}</Text>
      {to > from ? <Text className="plh-offer-mark">{text.slice(from, to)}</Text> : null}
      <Text>{text.slice(to)}</Text>
    </>
  );
}
