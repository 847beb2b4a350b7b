import { useMemo } from 'react';
import { useTerms } from '@/services/policy-terms';
import { useSearchHistory } from '@/services/search-history';
import { suggest, type Suggestion } from '@/services/suggest';

export interface Offers {
  /** One's own searches as long as nothing is typed, else what may be meant. */
  kind: 'history' | 'suggestions';
  list: readonly Suggestion[];
}

/** What to choose from while typing, kept on the phone and found there. */
export function useOffers(typed: string, wanted: boolean): Offers {
  const table = useTerms(wanted);
  const history = useSearchHistory();
  return useMemo(() => {
    if (!wanted) return { kind: 'history', list: [] };
    if (typed.trim() === '') return { kind: 'history', list: history.map((text) => ({ text, marks: [] })) };
    const list = table ? suggest(table, typed) : [];
    const [only] = list;
    // What is typed already needs not be offered.
    return { kind: 'suggestions', list: list.length === 1 && only?.text === typed.trim() ? [] : list };
  }, [typed, wanted, table, history]);
}
