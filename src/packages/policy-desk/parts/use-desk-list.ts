import { useCallback, useRef } from 'react';
import { useDidShow } from '@tarojs/taro';
import { usePaged, type Paged } from '@/hooks/paged';
import { useRefresh } from '@/hooks/refresh';

interface Part {
  offset: number;
  limit: number;
}

/** Rows that come at once. */
const PAGE = 50;

/**
 * A list of the desk, fifty rows at a time; read again when the page comes back and when it is pulled down. `ask` must be
 * stable (useCallback) as long as the question is the same. The page's config needs `enablePullDownRefresh: true`.
 */
export function useDeskList<T, P extends { total: number }>(
  ask: (part: Part) => Promise<P>,
  rowsOf: (page: P) => T[],
): Paged<T, P> {
  const fetchPage = useCallback((offset: number) => ask({ offset, limit: PAGE }), [ask]);
  const paged = usePaged(fetchPage, rowsOf);
  const { reload } = paged;
  const shown = useRef(false);
  useDidShow(() => {
    // The first time it is being read already.
    if (shown.current) void reload();
    shown.current = true;
  });
  useRefresh(paged);
  return paged;
}
