import type { ReactNode } from 'react';

export interface Column<R> {
  key: string;
  title: string;
  cell: (row: R) => ReactNode;
  /** What the column sorts by; without it the column does not sort. */
  sortBy?: (row: R) => string | number | null;
  /** Figures stand at the end of their cell. */
  figures?: boolean;
}

export interface DataTableProps<R> {
  /** What the table is of, for a screen reader. */
  label: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  keyOf: (row: R) => string;
  onOpen?: (row: R) => void;
  /** The row that is open beside the table. */
  openKey?: string | null;
  /** The keys of the rows chosen for doing something with several at once. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Names a row, for the box that chooses it. */
  nameOf?: (row: R) => string;
}
