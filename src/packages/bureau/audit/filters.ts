import { useState } from 'react';
import { writeAddress } from '@/hooks/address';
import { usePageParams } from '@/hooks/pane';
import type { Input } from '@/services/call';

/** What the server is asked for; '' where everything fits. Days are 'YYYY-MM-DD', both inclusive. */
export interface Filters {
  subject: string;
  actor: string;
  action: string;
  from: string;
  until: string;
}

export const noFilters: Filters = { subject: '', actor: '', action: '', from: '', until: '' };

/** The filters as the operation takes them. */
export const askedOf = (filters: Filters): Input<'identity.listAudit'> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));

const isFilter = (name: string): name is keyof Filters => name in noFilters;

/** The filters from the address and into it. */
export function useFilters(): [Filters, (filters: Filters) => void] {
  const params = usePageParams();
  const [filters, setFilters] = useState<Filters>(() => ({
    ...noFilters,
    ...Object.fromEntries(Object.entries(params).filter(([name]) => isFilter(name))),
  }));
  const change = (next: Filters) => {
    setFilters(next);
    writeAddress(isFilter, Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')));
  };
  return [filters, change];
}
