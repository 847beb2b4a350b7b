import { useCallback, useRef } from 'react';
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { usePaged, type Paged } from '@/hooks/paged';
import { call, type Output } from '@/services/call';

type Answer = Output<'policy.listInterpretations'>;
export type ListedInterpretation = Answer['interpretations'][number];
export type Interpretations = Paged<ListedInterpretation, Answer>;

const PAGE = 50;

/** All explanations, page by page; read again when the page comes back. */
export function useInterpretations(find: string): Interpretations {
  const fetchPage = useCallback(
    (offset: number) => call('policy.listInterpretations', { find, offset, limit: PAGE }),
    [find],
  );
  const paged = usePaged(fetchPage, ({ interpretations }) => interpretations);
  const { reload } = paged;
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()));
  return paged;
}
