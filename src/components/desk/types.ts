import type { ReactNode } from 'react';
import type { PageName, Params } from '@/services/navigate';

/** Null: there is none. */
export type Value = string | number | null;

/** `points`: two decimals; `fen`: whole 分; `day`: 'YYYY-MM-DD'; `instant`: epoch milliseconds. */
export type Kind = 'text' | 'number' | 'points' | 'fen' | 'day' | 'instant';

/** One column of a list: what it is, from which order, filters, sums, what is found and what is exported follow. */
export interface Column<R> {
  /** In the address. */
  key: string;
  title: string;
  kind?: Kind;
  value: (row: R) => Value;
  /** As the table shows it, where that is more than its text. */
  cell?: (row: R) => ReactNode;
  /** What it sorts by, where that is not its value. */
  orderBy?: (row: R) => Value;
  /** The ids by which it can be filtered; in the address, so that they are the same in every language. */
  filterBy?: (row: R) => string | readonly string[];
  /** The word for such an id, where it is not the text of the row. */
  filterText?: (id: string) => string;
  /** Which ids can be chosen, in this order; left out: those that there are. */
  filterIds?: readonly string[];
  /** The filter as chips that all stand there; else as a list to open. */
  chips?: boolean;
  /** Further words that a row is found by. */
  findBy?: (row: R) => string;
  /** Has a sum below the table. */
  sum?: boolean;
  /** Shown on wish only. */
  hidden?: boolean;
}

/** Where a row leads. */
export interface Target {
  page: PageName;
  params?: Params;
}

/** Pages that are still on their way. */
export interface Coming {
  read: number;
  total: number;
  loading: boolean;
}
