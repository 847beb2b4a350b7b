import { useCallback } from 'react';
import type { Paged } from '@/hooks/paged';
import { call, type Input } from '@/services/call';
import { useDeskList } from '../parts/use-desk-list';
import type { DeskPolicies, DeskPolicy, DeskState } from '../parts/types';

/** What is published: found by words, of one state or of all. */
export function usePublished(find: string, state: DeskState | null): Paged<DeskPolicy, DeskPolicies> {
  const ask = useCallback(
    (part: Input<'policy.listForDesk'>) => call('policy.listForDesk', { ...part, find, ...(state ? { state } : {}) }),
    [find, state],
  );
  return useDeskList(ask, ({ policies }) => policies);
}
