import { useCallback, useEffect, useRef, useState } from 'react';
import { asCallError, type CallError } from '@/services/call-error';

export interface Paged<T, P> {
  rows: T[];
  /** The last page's answer, for what comes beside the rows. */
  last: P | undefined;
  loading: boolean;
  error: CallError | undefined;
  more: () => void;
  reload: () => Promise<void>;
}

/**
 * A list that grows page by page; where pages follow one another by a cursor, it stands in the page `before`. `fetchPage` must be stable (useCallback) as long as the question is the same; a new one
 * starts again, and answers to an old question are dropped.
 */
export function usePaged<T, P extends { total: number }>(
  fetchPage: (offset: number, before: P | undefined) => Promise<P>,
  rowsOf: (page: P) => T[],
): Paged<T, P> {
  const [state, setState] = useState<{ rows: T[]; last: P | undefined }>({ rows: [], last: undefined });
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<CallError>();
  const question = useRef(0);
  const busy = useRef(false);
  const latest = useRef<P | undefined>(undefined);
  const rows = useRef(rowsOf);
  rows.current = rowsOf;

  const load = useCallback(
    async (before: T[]) => {
      const mine = question.current;
      busy.current = true;
      setLoading(true);
      try {
        const page = await fetchPage(before.length, before.length === 0 ? undefined : latest.current);
        if (mine !== question.current) return;
        latest.current = page;
        setState({ rows: [...before, ...rows.current(page)], last: page });
        setError(undefined);
      } catch (thrown) {
        if (mine === question.current) setError(asCallError(thrown));
      } finally {
        if (mine === question.current) {
          busy.current = false;
          setLoading(false);
        }
      }
    },
    [fetchPage],
  );
  const reload = useCallback(() => {
    question.current++;
    return load([]);
  }, [load]);
  useEffect(() => {
    void reload();
    const asked = question;
    return () => {
      asked.current++;
    };
  }, [reload]);
  const more = () => {
    if (!busy.current && state.last && state.rows.length < state.last.total) void load(state.rows);
  };
  return { ...state, loading, error, more, reload };
}
