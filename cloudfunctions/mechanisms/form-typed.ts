/** A form while it is typed: figures, days and places as texts, what is open as null; and what can be made of it. */
import { readPhone } from './phone';
import { emptyOf, firstOf, isAskedAmong, mayBeEmpty } from './form';
import type { Field, Fields, FileEntry, Kind, KindName, Position } from './form';

/** The entries of fields by their names. */
export type Typed = Readonly<Record<string, unknown>>;

export type ProblemCode =
  | 'empty'
  | 'short'
  | 'whole'
  | 'range'
  | 'step'
  | 'amount'
  | 'day'
  | 'future'
  | 'order'
  | 'code'
  | 'phone'
  | 'place'
  | 'few'
  | 'sending';
export interface Problem {
  code: ProblemCode;
  params: Readonly<Record<string, string | number>>;
}
/** By the path of the field: 'title', 'venues.0.capacity'. */
export type Problems = Readonly<Record<string, Problem>>;

interface Context {
  /** The entries beside the one that is read. */
  beside: Typed;
  /** 'YYYY-MM-DD'. */
  today: string;
}
type Found = { value: unknown } | Problem;
/** `entry` of a value, and back; EMPTY when nothing is typed. */
interface Handling<F> {
  entry: (value: unknown, field: F) => unknown;
  read: (entry: unknown, field: F, context: Context) => Found;
}
const EMPTY: Found = { value: undefined };
const wrong = (code: ProblemCode, params: Problem['params'] = {}): Problem => ({ code, params });
const textOf = (entry: unknown): string =>
  typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '';
const recordOf = (entry: unknown): Typed => (typeof entry === 'object' && entry !== null ? { ...entry } : {});
const listOf = (entry: unknown): readonly unknown[] => (Array.isArray(entry) ? entry : []);

/** What is typed in one line, trimmed; read only where there is something. */
const line = <F>(
  show: (value: never, field: F) => string,
  read: (text: string, field: F, context: Context) => Found,
): Handling<F> => ({
  entry: (value, field) => (value === undefined || value === null ? '' : show(value as never, field)),
  read: (entry, field, context) => {
    const text = textOf(entry).trim();
    return text === '' ? EMPTY : read(text, field, context);
  },
});
/** What is chosen: its entry is its value. */
const chosen: Handling<unknown> = {
  entry: (value) => value ?? null,
  read: (entry) => (entry === undefined || entry === null || entry === '' ? EMPTY : { value: entry }),
};

const PLACES = { yuan: 2, wan: 6 } as const;
type Unit = keyof typeof PLACES;

/** An amount as typed in whole 分, worked out on its digits; null when it is none. In yuan '12,800.50' is one too. */
export function fenOf(text: string, unit: Unit): number | null {
  const places = PLACES[unit];
  const plain = unit === 'yuan' ? text.replace(/[,，\s]/g, '') : text.trim();
  const found = new RegExp(`^(\\d{1,${unit === 'yuan' ? 9 : 8}})(?:\\.(\\d{1,${places}}))?$`).exec(plain);
  return found ? Number((found[1] ?? '') + (found[2] ?? '').padEnd(places, '0')) : null;
}

/** Whole 分 to be typed on: 12500000 → '12.5' 万元. */
export function amountOf(fen: number, unit: Unit): string {
  const places = PLACES[unit];
  const digits = String(fen).padStart(places + 1, '0');
  const part = digits.slice(-places).replace(/0+$/, '');
  return digits.slice(0, -places) + (part ? `.${part}` : '');
}

/** A position as typed: 'latitude, longitude'; null when it is none. */
export function placeOf(text: string): Position | null {
  const [latitude, longitude, ...more] = text
    .split(/[,，\s]+/)
    .filter(Boolean)
    .map(Number);
  if (latitude === undefined || longitude === undefined || more.length > 0) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** To the sixth decimal: a tenth of a metre. */
export const placeText = ({ latitude, longitude }: Position): string =>
  [latitude, longitude].map((degrees) => Number(degrees.toFixed(6))).join(', ');

/** '2026-11-21T09:00' in Asia/Shanghai, which has no summer time. */
export const momentText = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);

/** An existing day: 2018-02-29 is none. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

function figure(text: string, { least, most, step = 1 }: Kind & { kind: 'figure' }): Found {
  const range = { least, most };
  if (!(step < 1 ? /^-?\d{1,9}(\.\d{1,6})?$/ : /^-?\d{1,9}$/).test(text))
    return wrong(step < 1 ? 'range' : 'whole', range);
  const value = Number(text);
  if (value < least || value > most) return wrong(step < 1 ? 'range' : 'whole', range);
  return Math.abs(value / step - Math.round(value / step)) < 1e-9 ? { value } : wrong('step', { ...range, step });
}

function moment(entry: string, field: Kind & { kind: 'moment' }, { beside }: Context): Found {
  const [ownDay = '', time = ''] = entry.split('T');
  const other = field.sameDayAs === undefined ? '' : textOf(beside[field.sameDayAs]);
  const day = field.sameDayAs === undefined ? ownDay : (other.split('T')[0] ?? '');
  if (day === '' || time === '') return field.sameDayAs !== undefined && time !== '' ? wrong('day') : EMPTY;
  const value = Date.parse(`${day}T${time}:00+08:00`);
  if (Number.isNaN(value)) return wrong('day');
  return other !== '' && value <= Date.parse(`${other}:00+08:00`) ? wrong('order') : { value };
}

const handling: { [K in KindName]: Handling<Extract<Kind, { kind: K }>> } = {
  text: line(
    (value: string) => value,
    (text, { least = 1 }) => (text.length < least ? wrong('short', { least }) : { value: text }),
  ),
  figure: line((value: number) => String(value), figure),
  money: line(
    (fen: number, { typedIn }) => amountOf(fen, typedIn),
    (text, { typedIn, most = Number.MAX_SAFE_INTEGER }) => {
      const value = fenOf(text, typedIn);
      return value === null || value > most ? wrong('amount', { places: PLACES[typedIn] }) : { value };
    },
  ),
  day: line(
    (value: string) => value,
    (text, { past }, { today }) =>
      !isDay(text) ? wrong('day') : past === true && text > today ? wrong('future') : { value: text },
  ),
  moment: line(momentText, moment),
  choice: chosen,
  choices: {
    entry: (value) => value ?? null,
    read: (entry, { least = 0, none }) => {
      if (!Array.isArray(entry) || (entry.length === 0 && none === undefined && least > 0)) return EMPTY;
      return entry.length < least ? wrong('few', { least }) : { value: entry };
    },
  },
  'yes-no': chosen,
  area: chosen,
  'credit-code': line(
    (value: string) => value,
    (text) => {
      // as the server reads it (domain/identifiers): O and I, which no code has, for 0 and 1
      const value = text
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s-]/g, '')
        .replaceAll('O', '0')
        .replaceAll('I', '1');
      return /^[0-9A-HJ-NP-RTUWXY]{18}$/.test(value) ? { value } : wrong('code', { typed: value.length });
    },
  ),
  phone: line(
    (value: string) => value,
    (text) => {
      const value = readPhone(text);
      return value === null ? wrong('phone') : { value };
    },
  ),
  place: line(placeText, (text) => {
    const value = placeOf(text);
    return value ? { value } : wrong('place');
  }),
  files: {
    entry: (value) => value ?? [],
    read: (entry, { least = 1 }) => {
      const files = listOf(entry) as readonly FileEntry[];
      if (files.length === 0) return EMPTY;
      if (files.some(({ fileId }) => fileId === undefined)) return wrong('sending');
      const value = files.map(({ key: _key, ...file }) => file);
      return value.length < least ? wrong('few', { least }) : { value };
    },
  },
  signature: {
    entry: (value) => value ?? [],
    read: (entry) => (listOf(entry).length === 0 ? EMPTY : { value: entry }),
  },
  id: chosen,
  group: { entry: (value, { fields }) => typedOf(fields, recordOf(value)), read: () => EMPTY },
  rows: { entry: (value, { fields }) => listOf(value).map((row) => typedOf(fields, recordOf(row))), read: () => EMPTY },
};
const handlingOf = (field: Field): Handling<Field> => handling[field.kind] as Handling<Field>;

/** What a new form has in it before anybody types. */
export const startOf = ({ starts, default: otherwise }: Field): unknown => (starts === undefined ? otherwise : starts);

/** Fields as they are typed on: of the values there are, else of what a new form starts with. */
export function typedOf(fields: Fields, values: Typed = {}): Record<string, unknown> {
  const entry = (name: string, field: Field): unknown => {
    const value = values[name] === undefined ? startOf(field) : values[name];
    return field.unseen === true ? value : handlingOf(field).entry(value, field);
  };
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, entry(name, field)]));
}

export interface Reading {
  /** What is right already; a field that is empty or wrong has its empty value, or none. */
  values: Record<string, unknown>;
  problems: Problems;
}

/** Whether a group that may be empty is: neither its first field says something nor does a text within it, which nobody drops unread. */
export const isLeftAlone = (fields: Fields, entries: Typed): boolean =>
  Object.entries(fields).every(
    ([name, { kind }]) => (kind !== 'text' && name !== firstOf(fields)) || textOf(entries[name]).trim() === '',
  );

/** What can be made of the entries, and what is wrong with which. `today`: 'YYYY-MM-DD' in Asia/Shanghai. */
export function read(fields: Fields, typed: Typed, today: string): Reading {
  const values: Record<string, unknown> = {};
  const problems: Record<string, Problem> = {};
  const put = (path: string, { problems: inner }: Reading): void => {
    for (const [name, problem] of Object.entries(inner)) problems[`${path}.${name}`] = problem;
  };
  const one = (name: string, field: Field): unknown => {
    const entry = typed[name];
    if (!isAskedAmong(fields, name, typed)) return emptyOf(field);
    if (field.kind === 'id') return entry ?? undefined;
    if (field.unseen === true) return entry ?? emptyOf(field);
    if (field.kind === 'group') {
      if (mayBeEmpty(field, typed) && isLeftAlone(field.fields, recordOf(entry))) return emptyOf(field);
      const inner = read(field.fields, recordOf(entry), today);
      put(name, inner);
      return inner.values;
    }
    if (field.kind === 'rows') {
      const rows = listOf(entry).map((row) => read(field.fields, recordOf(row), today));
      rows.forEach((row, index) => put(`${name}.${index}`, row));
      if (rows.length < field.least) problems[name] = wrong('few', { least: field.least });
      return rows.map((row) => row.values);
    }
    const found = handlingOf(field).read(entry, field, { beside: typed, today });
    if ('code' in found) problems[name] = found;
    else if (found.value !== undefined) return found.value;
    else if (!mayBeEmpty(field, typed)) problems[name] = wrong('empty');
    return emptyOf(field);
  };
  for (const [name, field] of Object.entries(fields)) {
    const value = one(name, field);
    if (value !== undefined) values[name] = value;
  }
  return { values, problems };
}
