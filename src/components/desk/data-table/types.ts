import type { Sorting } from '@/services/list-address';
import type { Column, Target } from '../types';

export interface DataTableProps<R> {
  /** What the table is of, for a screen reader. */
  label: string;
  /** As they are seen: found, filtered, sorted. */
  rows: readonly R[];
  /** Those shown, in their order. */
  columns: readonly Column<R>[];
  keyOf: (row: R) => string;
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
  /** Where a row leads. */
  to?: ((row: R) => Target) | undefined;
  /** What opening a row does, where it leads to no page. */
  onOpen?: ((row: R) => void) | undefined;
  /** The row that is open beside the table. */
  openKey?: string | null;
  /** The keys of the rows chosen for doing something with several at once. */
  selected?: ReadonlySet<string>;
  onSelect?: ((selected: ReadonlySet<string>) => void) | undefined;
  /** Names a row, for the box that chooses it. */
  nameOf?: ((row: R) => string) | undefined;
  /** Of each column over all rows seen; null: none. */
  sums: readonly (number | null)[];
}
