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
