import { useCallback, useSyncExternalStore } from 'react';
import { PROGRAMME_LISTS } from '../../cloudfunctions/contract/lists';
import {
  listedWord,
  programmeNow,
  saidFigure,
  subscribeToProgramme,
  type ListedKey,
  type Programme,
} from '@/services/programme-words';
import { currentSettings, useSettings, type Language } from '@/services/settings';

export type Catalogue = Readonly<Record<string, string>>;
/** A catalogue's texts in another language: the same keys, none missing and none too many. */
export type Words<C extends Catalogue> = { readonly [K in keyof C]: string };
export type Params = Readonly<Record<string, string | number>>;
export type Translate<K> = (key: K, params?: Params) => string;

/**
 * Fills `{name}` from the parameters and `{#figure}` from the programme's figures and the system's limits, which are in no text as numbers; a name
 * without a value stays visible, so that a slip is seen and not swallowed.
 */
export const fill = (text: string, params: Params = {}, programme = programmeNow()): string =>
  text
    .replace(/\{#([\w.-]+)\}/g, (_, name: string) => saidFigure(programme, name))
    .replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

const isListed = (key: string): key is ListedKey => PROGRAMME_LISTS.some((list) => key.startsWith(`${list}.`));

/**
 * Texts of one package in all languages, with the hook that picks the person's. `zh` fixes the keys: a key that `en` lacks,
 * or has too many, does not compile. A third language (mn-Mong) is one more property here. Words of the programme's lists ('mode.online',
 * 'photo.room') are in every catalogue, by what `programme.get` served.
 */
export function catalogue<C extends Catalogue>(zh: C, en: { readonly [K in keyof C]: string }) {
  type Key = keyof C | ListedKey;
  const texts: Record<Language, { readonly [K in keyof C]: string }> = { 'zh-CN': zh, en };
  const translate = (language: Language, programme: Programme | null, key: Key, params?: Params): string => {
    const text: string | undefined = texts[language][key];
    if (text !== undefined) return fill(text, params, programme);
    return isListed(String(key)) ? listedWord(programme, String(key), language) : String(key);
  };
  return {
    texts,
    /** For code outside components, in the language chosen at this moment. */
    t: (key: Key, params?: Params): string => translate(currentSettings().language, programmeNow(), key, params),
    useT: (): Translate<Key> => {
      const { language } = useSettings();
      const programme = useSyncExternalStore(subscribeToProgramme, programmeNow, programmeNow);
      return useCallback((key, params) => translate(language, programme, key, params), [language, programme]);
    },
  };
}
