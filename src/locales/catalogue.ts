import { useCallback, useSyncExternalStore } from 'react';
import { type LIMITS, PROGRAMME_LISTS, type FigureId } from '../../cloudfunctions/contract/lists';
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
export type Params = Readonly<Record<string, string | number>>;

/** What stands in braces in a text. */
type Braced<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Braced<Rest> : never;
/** The parameters that a text names; `{#figure}` is none, it is filled from the programme. */
type ParamsIn<T> = Exclude<Braced<T>, `#${string}`>;
/** What has to be given with a text: exactly its parameters, nothing where it names none. Of a text that is data the types know nothing. */
type Given<T> = string extends T
  ? [params?: Params]
  : [ParamsIn<T>] extends [never]
    ? []
    : [params: Readonly<Record<ParamsIn<T>, string | number>>];

type Intersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;
/** Any text with all of these names in braces. */
type Holding<Names extends string> = [Names] extends [never]
  ? string
  : Intersection<Names extends string ? `${string}{${Names}}${string}` : never>;
/** A catalogue's texts in another language: the same keys, none missing and none too many, each with the parameters of the Chinese text. */
export type Words<C extends Catalogue> = { readonly [K in keyof C]: Holding<Braced<C[K]>> };

type Served = `#${FigureId | keyof typeof LIMITS}`;
/** Keys whose text names a parameter that the Chinese one has not, or a figure that nobody serves: such a catalogue does not compile. */
type Slips<Z, E> = {
  readonly [
    K in keyof Z & keyof E as
      Exclude<Braced<E[K]>, Braced<Z[K]>> | Exclude<Extract<Braced<Z[K]>, `#${string}`>, Served> extends never
      ? never
      : K
  ]: never;
};

/** Keys of the texts that can be said without anything; a key that is only known at run time is one of these, or stands in a table. */
export type PlainKey<C> = { [K in keyof C]: ParamsIn<C[K]> extends never ? K : never }[keyof C] & string;
export type Translate<C> = <K extends (keyof C & string) | ListedKey>(
  key: K,
  ...params: Given<K extends keyof C ? C[K] : ''>
) => string;

/**
 * Fills `{name}` from the parameters and `{#figure}` from the programme's figures and the system's limits, which are in no text as numbers; a name
 * without a value stays visible, so that a slip is seen and not swallowed.
 */
const filled = (text: string, params: Params = {}, programme = programmeNow()): string =>
  text
    .replace(/\{#([\w.-]+)\}/g, (_, name: string) => saidFigure(programme, name))
    .replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

export const fill = <T extends string>(text: T, ...[params]: Given<T>): string => filled(text, params);

const isListed = (key: string): key is ListedKey => PROGRAMME_LISTS.some((list) => key.startsWith(`${list}.`));

/**
 * Texts of one package in all languages, with the hook that picks the person's. `zh` fixes the keys and their parameters: a key that `en` lacks or
 * has too many, another parameter than the Chinese text names, a call without one of them: none compiles. A third language (mn-Mong) is one more
 * property here. Words of the programme's lists ('mode.online', 'photo.room') are in every catalogue, by what `programme.get` served.
 */
export function catalogue<C extends Catalogue, E extends { readonly [K in keyof C]: string }>(
  zh: C,
  en: E & Slips<C, E>,
) {
  const texts: Record<Language, Catalogue> = { 'zh-CN': zh, en };
  const said = (language: Language, programme: Programme | null, key: string, params?: Params): string => {
    const text = texts[language][key];
    if (text !== undefined) return filled(text, params, programme);
    return isListed(key) ? listedWord(programme, key, language) : key;
  };
  const sayIn =
    (language: () => Language): Translate<C> =>
    (key, ...[params]) =>
      said(language(), programmeNow(), key, params);
  return {
    /** The texts themselves; the types are those of the Chinese. */
    texts: texts as Record<Language, C>,
    /** For code outside components, in the language chosen at this moment. */
    t: sayIn(() => currentSettings().language),
    /** For words that become part of a document: these are Chinese, whatever language the screen is in. */
    inChinese: sayIn(() => 'zh-CN'),
    useT: (): Translate<C> => {
      const { language } = useSettings();
      const programme = useSyncExternalStore(subscribeToProgramme, programmeNow, programmeNow);
      return useCallback((key, ...[params]) => said(language, programme, key, params), [language, programme]);
    },
  };
}
