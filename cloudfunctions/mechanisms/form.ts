/**
 * A form as data: one description from which come the schema of what is sent (contract/form-schema), the screen (src/components/form), the labels,
 * and the differences of two states. Words stand beside their field in both languages. Paper and sheets are further faces of the same data.
 */

/** Words in the languages of the screens; `{name}` in them is filled in by who shows them. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
export type Language = keyof Words;

export type Scalar = string | number | boolean;

/** A condition over fields that stand beside the one that has it: of mechanisms/condition only what a screen needs, in two values and without its words. */
export type Asked =
  | { readonly fact: string; readonly is: Scalar | readonly Scalar[] }
  | { readonly fact: string; readonly said: true }
  | { readonly not: Asked };

interface Common {
  readonly label: Words;
  readonly clause?: string;
  readonly hint?: Words;
  /** In the control while nothing is typed: what counts then. */
  readonly placeholder?: Words;
  /** What to say of it while it is empty, where “please fill in” would not do. */
  readonly empty?: Words;
  /** May be left empty: always, or while the condition holds. Left empty it is null, a text ''. */
  readonly optional?: true | Asked;
  /** Asked only while the condition holds; else it is null, and nothing is lost of what was typed. */
  readonly only?: Asked;
  /** What a sender may leave out counts as this, where the whole form is sent. A change has no defaults: what it leaves out stays. */
  readonly default?: unknown;
  /** What a new form on a screen starts with, where that is more than the default. */
  readonly starts?: unknown;
  /** Which kind of personal data it is; none when left out. */
  readonly personal?: string;
  /** Open to the public. */
  readonly open?: true;
  /** Never on a screen: kept as it is stored, or sent by other programs only. */
  readonly unseen?: true;
  /** Stands beside the field before it where there is room. */
  readonly beside?: true;
  /** The name of its control, where that is not the form's and its own: `<form>-<field>`. */
  readonly control?: string;
}

/** Closed values with their words; of a `list` the words (and, without `of`, the values) come from who shows the form. */
interface Options {
  readonly options?: Readonly<Record<string, Words>>;
  readonly of?: readonly Scalar[];
  readonly list?: string;
}

export type Kind =
  /** `least`: characters; `lines`: several lines. */
  | { readonly kind: 'text'; readonly max: number; readonly least?: number; readonly lines?: true }
  /** Whole unless `step` says otherwise; `picked`: chosen from all its steps, or from those that are named. */
  | {
      readonly kind: 'figure';
      readonly least: number;
      readonly most: number;
      readonly step?: number;
      readonly unit?: Words;
      readonly picked?: true | readonly number[];
    }
  /** Whole 分, typed in yuan or in 万元. */
  | { readonly kind: 'money'; readonly typedIn: 'yuan' | 'wan'; readonly most?: number }
  /** 'YYYY-MM-DD'; `past`: not after today. */
  | { readonly kind: 'day'; readonly past?: true }
  /** Epoch milliseconds; `day` labels the day, which it shares with `sameDayAs` and then lies after it. */
  | { readonly kind: 'moment'; readonly day?: Words; readonly sameDayAs?: string; readonly late?: Words }
  /** `spread`: all to be seen at once instead of a list that opens. */
  | ({ readonly kind: 'choice'; readonly spread?: true } & Options)
  /** `none`: choosing none of them is an answer of its own. */
  | ({ readonly kind: 'choices'; readonly least?: number; readonly none?: Words } & Options)
  | { readonly kind: 'yes-no'; readonly yes?: Words; readonly no?: Words }
  /** A code of GB/T 2260, of the list `area`. */
  | { readonly kind: 'area' }
  /** GB 32100: 18 characters; its check digit is worked out by the server. */
  | { readonly kind: 'credit-code' }
  | { readonly kind: 'phone' }
  /** Latitude and longitude, typed as 'latitude, longitude'. */
  | { readonly kind: 'place' }
  /** Given by the server; left out for what is new. Never on a screen. */
  | { readonly kind: 'id' }
  /** Several fields as one value; an optional one is null while its first field is empty, and asks for the others only then. */
  | { readonly kind: 'group'; readonly fields: Fields }
  /** Any number of groups; `key` names the field by which a changed row is the same row. */
  | {
      readonly kind: 'rows';
      readonly fields: Fields;
      readonly least: number;
      readonly most: number;
      readonly key?: string;
      readonly add?: Words;
    };

export type Field = Common & Kind;
export type KindName = Kind['kind'];
export type Fields = Readonly<Record<string, Field>>;

export interface Section {
  readonly title?: Words;
  readonly fields: Fields;
}

export interface Form {
  readonly id: string;
  readonly title: Words;
  readonly clause?: string;
  readonly sections: Readonly<Record<string, Section>>;
}

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
              : string;

/** Whether a field can be without a value, and what it is then. */
type Empty<F> = F extends { readonly optional: unknown } | { readonly only: unknown }
  ? F extends { readonly kind: 'text' }
    ? ''
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
export type FieldsOf<F extends Form> = Both<F['sections'][keyof F['sections']]['fields']>;
/** Everything that a form says. */
export type Values<F extends Form> = ValuesOf<FieldsOf<F>>;

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

/** All fields of a form in the order of its screen. */
export const fieldsOf = <F extends Form>(form: F): FieldsOf<F> & Fields =>
  Object.assign({}, ...Object.values(form.sections).map(({ fields }) => fields)) as FieldsOf<F> & Fields;

/** What a field is without being filled in; undefined for what has to be. */
export function emptyOf(field: Field): unknown {
  if (field.default !== undefined) return field.default;
  if (field.optional === undefined && field.only === undefined) return undefined;
  return field.kind === 'text' ? '' : null;
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** Whether a condition holds among `values`, which may be as typed: what conditions ask for is the same in both. */
export function holds(asked: Asked, values: Readonly<Record<string, unknown>>): boolean {
  if ('not' in asked) return !holds(asked.not, values);
  const value = values[asked.fact];
  if ('said' in asked) return isSaid(value);
  return (Array.isArray(asked.is) ? asked.is : [asked.is]).includes(value);
}

export const isAsked = (field: Field, values: Readonly<Record<string, unknown>>): boolean =>
  field.only === undefined || holds(field.only, values);

/** Whether the field may be empty among these values. */
export const mayBeEmpty = (field: Field, values: Readonly<Record<string, unknown>>): boolean =>
  !isAsked(field, values) || field.optional === true || (field.optional !== undefined && holds(field.optional, values));

/** The field by which an optional group is there, or is not. */
export const firstOf = (fields: Fields): string => Object.keys(fields)[0] ?? '';

/** The required fields that are empty among `values`, for conditions which a schema does not know. */
export const missingIn = (fields: Fields, values: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(fields).filter((name) => {
    const field = fields[name];
    return field !== undefined && !isSaid(values[name]) && field.kind !== 'id' && !mayBeEmpty(field, values);
  });
