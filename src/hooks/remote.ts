import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { call, type Input, type OperationName, type Output } from '@/services/call';
import { asCallError, type CallError } from '@/services/call-error';

/** Something fetched: `data` stays on the screen while it is fetched again; `error` is the last attempt's. */
export interface Remote<T> {
  data: T | undefined;
  error: CallError | undefined;
  loading: boolean;
  reload: () => Promise<void>;
}

/**
 * Runs a reading operation and again when `input` changes, when the page comes back, and on `reload`. An answer that a
 * newer question has overtaken is dropped. `input` null: nothing to ask yet.
 */
export function useRemote<K extends OperationName>(operation: K, input: Input<K> | null): Remote<Output<K>> {
  const key = input === null ? null : JSON.stringify(input);
  const latest = useRef(0);
  const [state, setState] = useState<Omit<Remote<Output<K>>, 'reload'>>({
    data: undefined,
    error: undefined,
    loading: true,
  });
  const reload = useCallback(async () => {
    if (key === null) return;
    const mine = ++latest.current;
    setState((before) => ({ ...before, loading: true }));
    try {
      const data = await call(operation, JSON.parse(key) as Input<K>);
      if (mine === latest.current) setState({ data, error: undefined, loading: false });
    } catch (thrown) {
      const error = asCallError(thrown);
      if (mine === latest.current) setState((before) => ({ ...before, error, loading: false }));
    }
  }, [operation, key]);
  useEffect(() => {
    void reload();
    const asked = latest;
    return () => {
      asked.current++;
    };
  }, [reload]);
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });
  return { ...state, reload };
}
