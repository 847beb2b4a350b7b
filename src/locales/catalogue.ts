import { useCallback } from 'react';
import { currentSettings, useSettings, type Language } from '@/services/settings';

export type Catalogue = Readonly<Record<string, string>>;
/** A catalogue's texts in another language: the same keys, none missing and none too many. */
export type Words<C extends Catalogue> = { readonly [K in keyof C]: string };
export type Params = Readonly<Record<string, string | number>>;
export type Translate<K> = (key: K, params?: Params) => string;

/** Fills `{name}` in a text; a name without a value stays visible, so that a slip is seen and not swallowed. */
export const fill = (text: string, params: Params = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

/**
 * Texts of one package in all languages, with the hook that picks the person's. `zh` fixes the keys: a key that `en` lacks,
 * or has too many, does not compile. A third language (mn-Mong) is one more property here.
 */
export function catalogue<C extends Catalogue>(zh: C, en: { readonly [K in keyof C]: string }) {
  const texts: Record<Language, { readonly [K in keyof C]: string }> = { 'zh-CN': zh, en };
  const translate = (language: Language, key: keyof C, params?: Params): string => fill(texts[language][key], params);
  return {
    texts,
    /** For code outside components, in the language chosen at this moment. */
    t: (key: keyof C, params?: Params): string => translate(currentSettings().language, key, params),
    useT: (): Translate<keyof C> => {
      const { language } = useSettings();
      return useCallback((key, params) => translate(language, key, params), [language]);
    },
  };
}
