import type { ListQuery } from '@/services/list-address';
import type { Column, Coming } from '../types';

export interface ExportProps<R> {
  /** What the list is of: the file's name and first line. */
  label: string;
  /** What the page itself shows a part of, e.g. the month. */
  scope?: string | undefined;
  /** Every row there is, for the words of the filters. */
  all: readonly R[];
  /** The rows seen, in their order. */
  rows: readonly R[];
  columns: readonly Column<R>[];
  /** Those shown, in their order. */
  shown: readonly Column<R>[];
  query: ListQuery;
  coming?: Coming | undefined;
}
