import { dayOf } from '@/components/format';
import type { AuditRecord } from '@/services/work-types';

export interface Filters {
  /** Null: whatever was done. */
  action: string | null;
  /** 'YYYY-MM-DD', both inclusive; '' where open. */
  from: string;
  until: string;
}

export const noFilters: Filters = { action: null, from: '', until: '' };

/** Whether a record is of the action and of the days that are asked for; days are Shanghai's. */
export function fits({ action, at }: Pick<AuditRecord, 'action' | 'at'>, filters: Filters): boolean {
  const day = dayOf(at);
  return (
    (filters.action === null || filters.action === action) &&
    (filters.from === '' || day >= filters.from) &&
    (filters.until === '' || day <= filters.until)
  );
}
