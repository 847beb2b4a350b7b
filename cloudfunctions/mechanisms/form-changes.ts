/** What a form says in words, and what is different between two states of it. */
import { emptyOf, type Field, type Fields, type Language, type Scalar, type Words } from './form';
import { amountOf, momentText, placeText } from './form-typed';
import type { FormFile, Position } from './form';

type Values = Readonly<Record<string, unknown>>;
/** The words of values that a form's data has not: of modes, areas, institutions. */
export type Lists = Readonly<Record<string, readonly { readonly value: Scalar; readonly text: string }[]>>;
export interface Telling {
  language: Language;
  lists: Lists;
}

const recordOf = (value: unknown): Values => (typeof value === 'object' && value !== null ? { ...value } : {});
const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * All values after a change: what is left out stays as it was, in a group and in a row of the same key too; what never was has its default.
 * A default never takes the place of a value.
 */
export function merged(fields: Fields, before: Values, change: Values): Record<string, unknown> {
  const after = (name: string, field: Field): unknown => {
    const given = change[name];
    const kept = before[name];
    if (given === undefined && kept === undefined && field.kind !== 'group') return emptyOf(field);
    if (
      field.kind === 'group' &&
      (given ?? kept) !== null &&
      !(given === undefined && kept === undefined && field.optional)
    )
      return given === null ? null : merged(field.fields, recordOf(kept), recordOf(given));
    if (field.kind === 'rows') {
      const { key } = field;
      const same = (row: Values): Values =>
        key === undefined || row[key] === undefined
          ? {}
          : recordOf(rowsOf(kept).find((other) => recordOf(other)[key] === row[key]));
      return rowsOf(given ?? kept).map((row) => merged(field.fields, same(recordOf(row)), recordOf(row)));
    }
    return given === undefined ? kept : given;
  };
  const all = Object.entries(fields).map(([name, field]) => [name, after(name, field)] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** The same content, whatever the order of its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? '';

/** The names of the fields whose values differ, in the order of the form; what an older record lacks is its default. */
export const changedIn = (fields: Fields, before: Values, after: Values): string[] =>
  Object.keys(fields).filter((name) => {
    const empty = fields[name] && emptyOf(fields[name]);
    return canonical(before[name] ?? empty ?? null) !== canonical(after[name] ?? empty ?? null);
  });

const own = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  none: { zh: '无', en: 'None' },
  yuan: { zh: '元', en: 'yuan' },
  wan: { zh: '万元', en: 'ten thousand yuan' },
  comma: { zh: '、', en: ', ' },
  changes: { zh: '变更：', en: 'Changed: ' },
  changed: { zh: '已更改', en: 'changed' },
  anew: { zh: '（已更换）', en: ' (replaced)' },
  signed: { zh: '已签名', en: 'Signed' },
} as const satisfies Record<string, Words>;

/** '12800.5' → '12,800.5'. */
const grouped = (amount: string): string => {
  const [whole = '', part] = amount.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...(part === undefined ? [] : [part])].join('.');
};

/** A value as people read it: names instead of ids, days and times instead of milliseconds, amounts with their unit. */
export function told(field: Field, value: unknown, telling: Telling): string {
  const { language, lists } = telling;
  const nameOf = (one: unknown): string => {
    const { options, list } = field as { options?: Readonly<Record<string, Words>>; list?: string };
    const named = lists[field.kind === 'area' ? 'area' : (list ?? '')]?.find((entry) => entry.value === one)?.text;
    return options?.[String(one)]?.[language] ?? named ?? String(one);
  };
  const inside = (inner: Fields, record: unknown): string =>
    Object.entries(inner)
      .filter(([name, one]) => one.unseen !== true && one.kind !== 'id' && recordOf(record)[name] !== undefined)
      .map(([name, one]) => told(one, recordOf(record)[name], telling))
      .filter((text) => text !== own.none[language])
      .join(' · ');
  if (value === undefined || value === null || value === '') return own.none[language];
  switch (field.kind) {
    case 'text':
    case 'day':
    case 'credit-code':
    case 'phone':
    case 'id':
      return typeof value === 'string' ? value : JSON.stringify(value);
    case 'figure':
      return `${Number(value)}${field.unit ? ` ${field.unit[language]}` : ''}`;
    case 'money':
      return `${grouped(amountOf(Number(value), field.typedIn))} ${own[field.typedIn][language]}`;
    case 'moment':
      return momentText(Number(value)).replace('T', ' ');
    case 'yes-no':
      return ((value === true ? field.yes : field.no) ?? own[value === true ? 'yes' : 'no'])[language];
    case 'area':
    case 'choice':
      return nameOf(value);
    case 'choices':
      return rowsOf(value).length === 0
        ? (field.none ?? own.none)[language]
        : rowsOf(value).map(nameOf).join(own.comma[language]);
    case 'place':
      return placeText(value as Position);
    case 'files':
      return (value as FormFile[]).map(({ name }) => name).join(own.comma[language]) || own.none[language];
    case 'signature':
      return own.signed[language];
    case 'group':
      return inside(field.fields, value) || own.none[language];
    case 'rows':
      return (
        rowsOf(value)
          .map((row) => inside(field.fields, row))
          .join(own.comma[language]) || own.none[language]
      );
  }
}

export interface Difference {
  field: string;
  label: string;
  before: string;
  after: string;
}

/** Of rows that have a key only those that differ, where there are some. */
function differing(field: Field, value: unknown, other: unknown): unknown {
  if (field.kind !== 'rows' || field.key === undefined) return value;
  const same = new Set(rowsOf(other).map(canonical));
  return rowsOf(value).filter((row) => !same.has(canonical(row)));
}

const filled = (label: string, field: Field): string =>
  field.kind === 'figure' ? label.replace('{least}', String(field.least)).replace('{most}', String(field.most)) : label;

/** What differs, as people read it (R-PLAN 2: a change says what it changes). */
export const differences = (fields: Fields, before: Values, after: Values, telling: Telling): Difference[] =>
  changedIn(fields, before, after).flatMap((name) => {
    const field = fields[name];
    if (!field) return [];
    const words = (value: unknown, other: unknown): string => told(field, differing(field, value, other), telling);
    const [old, now] = [words(before[name], after[name]), words(after[name], before[name])];
    const label = filled(field.label[telling.language], field);
    // Another signature, another file of the same name.
    return { field: name, label, before: old, after: old === now ? `${now}${own.anew[telling.language]}` : now };
  });

/** Of longer texts only that they have changed is said. */
const LONG = 200;

/** A difference in one line: '开始时间：2026-11-21 09:00 → 2026-11-22 09:00'. */
export const lineOf = ({ label, before, after }: Difference, language: Language): string =>
  `${label}：${before.length + after.length > LONG ? own.changed[language] : `${before} → ${after}`}`;

/**
 * Differences as a message tells them: which fields first, since WeChat shows 20 characters; then each in a line of its own, from what to what.
 * '' when there are none. `why`: between both.
 */
export const messageOf = (found: readonly Difference[], language: Language, why = ''): string =>
  found.length === 0
    ? why
    : [
        `${own.changes[language]}${found.map(({ label }) => label).join(own.comma[language])}`,
        ...(why === '' ? [] : [why]),
        ...found.map((one) => lineOf(one, language)),
      ].join('\n');
