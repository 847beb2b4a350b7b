import { useCallback } from 'react';
import type { Paged } from '@/hooks/paged';
import { call, type Input, type Output } from '@/services/call';
import { useDeskList } from '../parts/use-desk-list';

type Answer = Output<'question.listForDesk'>;
export type DeskQuestion = Answer['questions'][number];
export type DeskQuestions = Paged<DeskQuestion, Answer>;

/** The desk's questions, waiting or answered ones. */
export function useQuestions(answered: boolean): DeskQuestions {
  const ask = useCallback(
    (part: Input<'question.listForDesk'>) => call('question.listForDesk', { ...part, answered }),
    [answered],
  );
  return useDeskList(ask, ({ questions }) => questions);
}
