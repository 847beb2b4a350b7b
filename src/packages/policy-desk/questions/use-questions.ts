import { useCallback, useRef } from 'react';
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { usePaged, type Paged } from '@/hooks/paged';
import { call, type Output } from '@/services/call';

type Answer = Output<'question.listForDesk'>;
export type DeskQuestion = Answer['questions'][number];
export type DeskQuestions = Paged<DeskQuestion, Answer>;

const PAGE = 50;

/** The desk's questions, page by page; read again when the page comes back. */
export function useQuestions(answered: boolean): DeskQuestions {
  const fetchPage = useCallback(
    (offset: number) => call('question.listForDesk', { answered, offset, limit: PAGE }),
    [answered],
  );
  const paged = usePaged(fetchPage, ({ questions }) => questions);
  const { reload } = paged;
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()));
  return paged;
}
