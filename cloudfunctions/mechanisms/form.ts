/**
 * A form as data: one description from which come the schema of what is sent (contract/form-schema), the screen (src/components/form), the labels,
 * and the differences of two states. Words stand beside their field in both languages. Paper and sheets are further faces of the same data.
 */

import type { FieldsOf, OpenValues, Values } from './form-values';

export type * from './form-values';

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
  /** What a new form on a screen starts with instead of the default; null: with nothing, so that somebody has to say it. A choice that goes on record starts so. */
  readonly starts?: unknown;
  /** Which kind of personal data it is; none when left out. */
  readonly personal?: string;
  /** Everybody may see it: `listed` among the facts of what it is about, `placed` where a screen has a place of its own for it. Left out: only who fills it in. */
  readonly open?: 'listed' | 'placed';
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
  /** The source numbers the list's entries: the values are those numbers. */
  readonly numbered?: true;
}

/** What a file may be, with the endings of its name. */
export const FILE_FORMATS = {
  picture: ['jpg', 'jpeg', 'png', 'webp', 'heic'],
  pdf: ['pdf'],
  office: ['docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt'],
} as const;
export type FileFormat = keyof typeof FILE_FORMATS;

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
  /** Stored by the device before the form is sent; at least one, or `least`, where they are not optional. What they are is checked by their bytes. */
  | {
      readonly kind: 'files';
      readonly formats: readonly FileFormat[];
      readonly least?: number;
      readonly most: number;
      /** Of one file. */
      readonly megabytes: number;
    }
  /** Drawn by hand: its strokes, as `attendance.sign` takes them. */
  | { readonly kind: 'signature' }
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

/** All fields of a form in the order of its screen. */
export const fieldsOf = <F extends Form>(form: F): FieldsOf<F> & Fields =>
  Object.assign({}, ...Object.values(form.sections).map(({ fields }) => fields)) as FieldsOf<F> & Fields;

/** Of the values those that everybody may see. */
export const openOf = <const F extends Form>(form: F, values: Values<F>): OpenValues<F> =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => (fieldsOf(form) as Fields)[name]?.open !== undefined),
  ) as OpenValues<F>;

/** What a field is without being filled in; undefined for what has to be. */
export function emptyOf(field: Field): unknown {
  if (field.default !== undefined) return field.default;
  if (field.optional === undefined && field.only === undefined) return undefined;
  return field.kind === 'text' ? '' : field.kind === 'files' ? [] : null;
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

const factOf = (asked: Asked): string => ('not' in asked ? factOf(asked.not) : asked.fact);

/** Whether a field is asked for among what is typed: what stands in a field that is not asked for itself (any more) makes nothing asked for. */
export function isAskedAmong(fields: Fields, name: string, values: Readonly<Record<string, unknown>>): boolean {
  const field = fields[name];
  if (field?.only === undefined) return true;
  const fact = factOf(field.only);
  const said = fact === name || isAskedAmong(fields, fact, values) ? values : { ...values, [fact]: null };
  return holds(field.only, said);
}

/** Whether the field may be empty among these values. */
export const mayBeEmpty = (field: Field, values: Readonly<Record<string, unknown>>): boolean =>
  !isAsked(field, values) || field.optional === true || (field.optional !== undefined && holds(field.optional, values));

/** The field by which an optional group is there, or is not. */
export const firstOf = (fields: Fields): string => Object.keys(fields)[0] ?? '';

/** The required fields that are empty among `values`, for conditions which a schema does not know. */
export const missingIn = (fields: Fields, values: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(fields).filter((name) => {
    const field = fields[name];
    const value = values[name];
    const said = isSaid(value) && !(field?.kind === 'files' && Array.isArray(value) && value.length === 0);
    return field !== undefined && !said && field.kind !== 'id' && !mayBeEmpty(field, values);
  });
