import { useMemo } from 'react';
import { useRemote } from '@/hooks/remote';

const MOST = 20;
/** None: the same list each time, so that articles are not drawn again. */
const NONE: readonly string[] = [];

/**
 * The words of a policy that a search means: what the search itself marks in it, so that pinyin, slips and traditional characters lead to the words as
 * they stand. Longest first.
 */
export function useQueryWords(policyId: string, query: string): readonly string[] {
  const { data } = useRemote('policy.search', query === '' ? null : { query, limit: 50 });
  return useMemo(() => {
    const marked = (data?.hits ?? [])
      .filter((hit) => hit.policyId === policyId)
      .flatMap(({ text, highlights }) => highlights.map(([start, end]) => text.slice(start, end)));
    const words = [...new Set(marked)].filter((word) => word.length > 1);
    return words.length === 0 ? NONE : words.sort((a, b) => b.length - a.length).slice(0, MOST);
  }, [data, policyId]);
}
