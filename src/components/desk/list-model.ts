import { dayOf, money, shownDay, timeOf } from '../format';
import { EVERY, type ListQuery, type Sorting } from '@/services/list-address';
import type { Column, Value } from './types';

/** A cell as text, as it is found and written: an instant as day and hour of Shanghai, money in yuan. */
export function textOf<R>({ kind = 'text', value }: Column<R>, row: R): string {
  const is = value(row);
  if (is === null) return '';
  if (typeof is === 'string') return is;
  if (kind === 'instant') return `${dayOf(is)} ${timeOf(is)}`;
  if (kind === 'fen') return money(is);
  return kind === 'points' ? is.toFixed(2) : String(is);
}

/** What a row is found by: all of its columns, also those that are not shown, and how a day stands on the screen. */
const foundBy = <R>(columns: readonly Column<R>[], row: R): string =>
  columns
    .map((column) => {
      const is = column.value(row);
      const day = column.kind === 'instant' && typeof is === 'number' ? shownDay(is) : '';
      return `${textOf(column, row)} ${day} ${column.findBy?.(row) ?? ''}`;
    })
    .join('\n')
    .toLowerCase();

let order: ((a: string, b: string) => number) | undefined;
/** Chinese by pinyin. */
const compareTexts = (a: string, b: string): number => {
  order ??=
    typeof Intl === 'object' ? new Intl.Collator('zh-CN').compare : (one, other) => one.localeCompare(other, 'zh-CN');
  return order(a, b);
};

/** The rows in the order of a column; rows without a value stand last either way, equal ones keep their order. */
export function sorted<R>(rows: readonly R[], columns: readonly Column<R>[], sorting: Sorting | null): readonly R[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (!column || !sorting) return rows;
  const by = column.orderBy ?? column.value;
  const sign = sorting.down ? -1 : 1;
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
  return rows
    .map((row) => ({ row, is: by(row) }))
    .sort(({ is: a }, { is: b }) => {
      if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
      return sign * compare(a, b);
    })
    .map(({ row }) => row);
}

/** Pressing a column's head: up, then down, then as it came. */
export const nextSorting = (sorting: Sorting | null, key: string): Sorting | null => {
  if (sorting?.key !== key) return { key, down: false };
  return sorting.down ? null : { key, down: true };
};

const idsBy = <R>(column: Column<R>, row: R): readonly string[] => {
  const ids = column.filterBy?.(row) ?? [];
  return typeof ids === 'string' ? [ids] : ids;
};

/** Whether a filter takes anything away. */
export const narrows = (values: readonly string[] | undefined): values is readonly string[] =>
  values !== undefined && values.length > 0 && !values.includes(EVERY);

/** The rows that the filters leave, but for the filter of the column `but`. A filter of no column of the list leaves nothing away. */
export function filtered<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  { find, filters }: Pick<ListQuery, 'find' | 'filters'>,
  but?: string,
): readonly R[] {
  const words = find.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const held = columns.filter(({ key, filterBy }) => filterBy && key !== but && narrows(filters[key]));
  if (words.length === 0 && held.length === 0) return rows;
  return rows.filter((row) => {
    if (!held.every((column) => idsBy(column, row).some((id) => filters[column.key]?.includes(id)))) return false;
    if (words.length === 0) return true;
    const text = foundBy(columns, row);
    return words.every((word) => text.includes(word));
  });
}

/** What a list shows: found, filtered, in its order. */
export const seen = <R>(rows: readonly R[], columns: readonly Column<R>[], query: ListQuery): readonly R[] =>
  sorted(filtered(rows, columns, query), columns, query.sort);

/** The columns shown, in their order; names of none are passed over, and without any the list has its own. */
export function shownColumns<R>(columns: readonly Column<R>[], keys: readonly string[] | null): readonly Column<R>[] {
  const chosen = (keys ?? []).flatMap((key) => columns.find((column) => column.key === key) ?? []);
  return chosen.length > 0 ? chosen : columns.filter(({ hidden }) => !hidden);
}

export interface FilterChoice {
  id: string;
  text: string;
  /** How many rows have it, with all other filters as they are. */
  count: number;
}

/** The values that a column can be filtered by: as the column orders them, else those that there are, by their text. */
export function choicesOf<R>(rows: readonly R[], columns: readonly Column<R>[], column: Column<R>, query: ListQuery) {
  const counts = new Map<string, number>();
  for (const row of filtered(rows, columns, query, column.key))
    for (const id of idsBy(column, row)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const texts = new Map<string, string>();
  for (const row of rows)
    for (const id of idsBy(column, row))
      if (!texts.has(id)) texts.set(id, column.filterText?.(id) ?? textOf(column, row));
  const said = (id: string): string => texts.get(id) ?? column.filterText?.(id) ?? id;
  const all = [...new Set([...texts.keys(), ...(query.filters[column.key] ?? []).filter((id) => id !== EVERY)])];
  const ids = column.filterIds ?? all.sort((a, b) => compareTexts(said(a), said(b)));
  return ids.map((id): FilterChoice => ({ id, text: said(id), count: counts.get(id) ?? 0 }));
}

/** A column's sum over all rows seen; null of a column that has none. Whole numbers and 分 are exact. */
export function sumOf<R>({ sum, value }: Column<R>, rows: readonly R[]): number | null {
  if (!sum) return null;
  return rows.reduce((total, row) => total + (Number(value(row) satisfies Value) || 0), 0);
}
