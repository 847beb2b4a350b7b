import { useCallback, useRef } from 'react';
import { useDidShow, usePullDownRefresh, stopPullDownRefresh } from '@tarojs/taro';
import { usePaged, type Paged } from '@/hooks/paged';
import { call } from '@/services/call';
import type { DeskPolicies, DeskPolicy, DeskState } from '../parts/types';

const PAGE = 50;

/** What is published, page by page; read again when the page comes back. */
export function usePublished(find: string, state: DeskState | null): Paged<DeskPolicy, DeskPolicies> {
  const fetchPage = useCallback(
    (offset: number) => call('policy.listForDesk', { find, ...(state ? { state } : {}), offset, limit: PAGE }),
    [find, state],
  );
  const paged = usePaged(fetchPage, ({ policies }) => policies);
  const { reload } = paged;
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()));
  return paged;
}
