import { useCallback, useRef, useState } from 'react';
import { asCallError, type CallError } from '@/services/call-error';
import { useAsking } from './remote';

export interface Paged<T, P> {
  rows: T[];
  /** The last page's answer, for what comes beside the rows. */
  last: P | undefined;
  /** An answer to the question before this one, until this one is answered: for controls that must not vanish under the finger, never for what was found. */
  former: P | undefined;
  loading: boolean;
  error: CallError | undefined;
  more: () => void;
  reload: () => Promise<void>;
}

interface State<T, P> {
  /** The question that all this is of. */
  of: unknown;
  rows: T[];
  last: P | undefined;
  error: CallError | undefined;
  loading: boolean;
}

const unanswered = (of: unknown): State<never, never> => ({
  of,
  rows: [],
  last: undefined,
  error: undefined,
  loading: true,
});

/**
 * A list that grows page by page; where pages follow one another by a cursor, it stands in the page `before`. `fetchPage` must be stable (useCallback) as
 * long as the question is the same; a new one starts again with nothing, and answers to an old question are dropped. Rows stay while the same question is asked again.
 */
export function usePaged<T, P extends { total: number }>(
  fetchPage: (offset: number, before: P | undefined) => Promise<P>,
  rowsOf: (page: P) => T[],
): Paged<T, P> {
  const [state, setState] = useState<State<T, P>>(unanswered(fetchPage));
  const question = useRef(0);
  const busy = useRef(false);
  const latest = useRef<P | undefined>(undefined);
  const rows = useRef(rowsOf);
  rows.current = rowsOf;

  const load = useCallback(
    async (before: T[]) => {
      const mine = question.current;
      busy.current = true;
      setState((was) => (was.of === fetchPage ? { ...was, loading: true } : unanswered(fetchPage)));
      try {
        const page = await fetchPage(before.length, before.length === 0 ? undefined : latest.current);
        if (mine !== question.current) return;
        latest.current = page;
        const all = [...before, ...rows.current(page)];
        setState({ of: fetchPage, rows: all, last: page, error: undefined, loading: false });
      } catch (thrown) {
        const error = asCallError(thrown);
        if (mine === question.current) setState((was) => ({ ...was, error, loading: false }));
      } finally {
        if (mine === question.current) busy.current = false;
      }
    },
    [fetchPage],
  );
  const reload = useCallback(() => {
    question.current++;
    return load([]);
  }, [load]);
  useAsking(reload, question, false);
  // The first showing of a new question comes before its effect: nothing of the former one stands there even then.
  const now: State<T, P> = state.of === fetchPage ? state : unanswered(fetchPage);
  const more = () => {
    if (!busy.current && now.last && now.rows.length < now.last.total) void load(now.rows);
  };
  return { ...now, former: latest.current, more, reload };
}
