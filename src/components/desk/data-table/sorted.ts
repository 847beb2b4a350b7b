import type { Column } from './types';

export interface Sorting {
  key: string;
  down: boolean;
}

/** The rows in the order of a column; rows without a value stand last either way, equal ones keep their order. */
export function sorted<R>(rows: readonly R[], columns: readonly Column<R>[], sorting: Sorting | null): readonly R[] {
  const by = columns.find(({ key }) => key === sorting?.key)?.sortBy;
  if (!by || !sorting) return rows;
  const sign = sorting.down ? -1 : 1;
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN');
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return sign * compare(a, b);
  });
}

/** Pressing a column's head: up, then down, then as it came. */
export const nextSorting = (sorting: Sorting | null, key: string): Sorting | null => {
  if (sorting?.key !== key) return { key, down: false };
  return sorting.down ? null : { key, down: true };
};
