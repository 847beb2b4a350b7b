import { useCallback } from 'react';
import type { Paged } from '@/hooks/paged';
import { call, type Input, type Output } from '@/services/call';
import { useDeskList } from '../parts/use-desk-list';

type Answer = Output<'policy.listInterpretations'>;
export type ListedInterpretation = Answer['interpretations'][number];
export type Interpretations = Paged<ListedInterpretation, Answer>;

/** All explanations, or those in whose words it is found. */
export function useInterpretations(find: string): Interpretations {
  const ask = useCallback(
    (part: Input<'policy.listInterpretations'>) => call('policy.listInterpretations', { ...part, find }),
    [find],
  );
  return useDeskList(ask, ({ interpretations }) => interpretations);
}
