/** The types of a form's values: as they are sent, changed and stored. */

interface Sectioned {
  readonly sections: Readonly<Record<string, { readonly fields: unknown }>>;
}

/** A file of a form as it is sent; `size` in bytes. */
export interface FormFile {
  fileId: string;
  name: string;
  size: number;
  sha256?: string | undefined;
}
/** One that was read and found in order: what is stored has been that (`Stored`). */
export type StoredFile = FormFile & { sha256: string };

/** A file that is chosen; without an id it has not arrived yet. `key` tells it from others of its name. */
export type FileEntry = Omit<FormFile, 'fileId'> & { fileId?: string; key?: string };

export interface Position {
  latitude: number;
  longitude: number;
  /** Metres, as a phone reports it. */
  accuracy?: number | undefined;
}

type Given<F> = F extends { readonly options: infer O }
  ? Extract<keyof O, string>
  : F extends { readonly of: readonly (infer V)[] }
    ? V
    : F extends { readonly numbered: true }
      ? number
      : string;

type Plain<F> = F extends { readonly kind: 'figure' | 'money' | 'moment' }
  ? number
  : F extends { readonly kind: 'yes-no' }
    ? boolean
    : F extends { readonly kind: 'choice' }
      ? Given<F>
      : F extends { readonly kind: 'choices' }
        ? Given<F>[]
        : F extends { readonly kind: 'place' }
          ? Position
          : F extends { readonly kind: 'group'; readonly fields: infer S }
            ? ValuesOf<S>
            : F extends { readonly kind: 'rows'; readonly fields: infer S }
              ? ValuesOf<S>[]
              : F extends { readonly kind: 'files' }
                ? FormFile[]
                : F extends { readonly kind: 'signature' }
                  ? number[][]
                  : string;

/** Whether a field can be without a value, and what it is then. */
type Empty<F> = F extends { readonly optional: unknown } | { readonly only: unknown }
  ? F extends { readonly kind: 'text' }
    ? ''
    : F extends { readonly kind: 'files' }
      ? never
      : null
  : never;

/** The value of a field as it is sent and stored. */
export type Value<F> = Plain<F> | Empty<F>;
type Ids<S> = { [K in keyof S]: S[K] extends { readonly kind: 'id' } ? K : never }[keyof S];
/** The values of fields by their names; an id is missing in what is new. */
export type ValuesOf<S> = { -readonly [K in Exclude<keyof S, Ids<S>>]: Value<S[K]> } & {
  -readonly [K in Ids<S>]?: string | undefined;
};
type Both<U> = (U extends unknown ? (one: U) => void : never) extends (one: infer I) => void ? I : never;
/** The fields of all sections. */
export type FieldsOf<F extends Sectioned> = Both<F['sections'][keyof F['sections']]['fields']>;
/** Everything that a form says. */
export type Values<F extends Sectioned> = ValuesOf<FieldsOf<F>>;

export type OpenNames<F extends Sectioned> = {
  [K in keyof FieldsOf<F>]: FieldsOf<F>[K] extends { readonly open: unknown } ? K : never;
}[keyof FieldsOf<F>];
/** What of them everybody may see. */
export type OpenValues<F extends Sectioned> = Pick<Values<F>, Extract<OpenNames<F>, keyof Values<F>>>;

/** Values as they are stored: whose files nobody checked are none of these. */
export type Stored<V> = V extends FormFile[]
  ? StoredFile[]
  : V extends (infer R)[]
    ? Stored<R>[]
    : V extends object
      ? { [K in keyof V]: Stored<V[K]> }
      : V;

type Left<S> = {
  [K in keyof S]: S[K] extends
    { readonly default: unknown } | { readonly optional: unknown } | { readonly only: unknown }
    ? K
    : never;
}[keyof S];
/** A value as it may be sent: what has a default or is optional may be left out within it. */
export type Sent<F> = F extends { readonly kind: 'group'; readonly fields: infer S }
  ? SentOf<S> | Empty<F>
  : F extends { readonly kind: 'rows'; readonly fields: infer S }
    ? SentOf<S>[]
    : Value<F>;
export type SentOf<S> = { -readonly [K in Exclude<keyof S, Ids<S> | Left<S>>]: Sent<S[K]> } & {
  -readonly [K in Ids<S>]?: string | undefined;
} & { -readonly [K in Exclude<Left<S>, Ids<S>>]?: Sent<S[K]> | undefined };

/** Only what is to change: of a group too, and of a row that is known by its key. */
type Altered<F> = F extends { readonly kind: 'group'; readonly fields: infer S } ? ChangeOf<S> | Empty<F> : Sent<F>;
export type ChangeOf<S> = { -readonly [K in keyof S]?: Altered<S[K]> | undefined };
