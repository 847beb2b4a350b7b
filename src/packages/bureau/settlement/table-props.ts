import type { Trace } from '@/services/types';
import type { Settlement } from '@/services/work-types';

/** A row whose amount is opened beside the table. */
export interface OpenTrace {
  key: string;
  title: string;
  trace: Trace;
}

export interface TableProps {
  settlement: Settlement;
  open: OpenTrace | null;
  onOpen: (row: OpenTrace) => void;
}
