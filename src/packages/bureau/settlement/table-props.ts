import type { Target } from '@/components/desk/listing';
import type { Output } from '@/services/call';
import type { Settlement } from '@/services/work-types';

export type Part = 'lines' | 'institutions' | 'tours' | 'changes' | 'leftOut' | 'remarks';

export type YearRemarks = Output<'subsidy.getSettlement'>['remarks'];

export interface TableProps {
  settlement: Settlement;
  /** The row whose amount is opened beside the table; '' none. */
  openKey: string;
  /** It is the year's last run, which the address opens. */
  latest: boolean;
  /** Where the row of this key stands open. */
  to: (key: string) => Target;
}
