import type { DataTableProps } from './types';

/** There are no tables on a phone: lists show cards there. */
export function DataTable<R>(_props: DataTableProps<R>) {
  return null;
}
