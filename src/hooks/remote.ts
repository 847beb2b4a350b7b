import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { Input, OperationName, Output } from '@/services/call';
import { asCallError, type CallError } from '@/services/call-error';
import { ask, mayStand, standing } from '@/services/last-answers';

/** Something fetched: `data` stays on the screen while it is fetched again; `error` is the last attempt's. */
export interface Remote<T> {
  data: T | undefined;
  /** When `data` was answered (epoch ms, the server's clock). */
  at?: number | undefined;
  error: CallError | undefined;
  loading: boolean;
  reload: () => Promise<void>;
}

/** Beside that the last answer to whichever question: for a form whose fields must not vanish while one types, never for what was found. */
export interface Asked<T> extends Remote<T> {
  former: T | undefined;
}

export type State<T> = Omit<Remote<T>, 'reload'> & { key: string | null };

/** Of a question that has no answer yet. */
export const unanswered = (key: string | null): State<never> => ({
  key,
  data: undefined,
  at: undefined,
  error: undefined,
  loading: true,
});

/** After a failure: what was known of the same question stands with its time, unless the server said that it does not hold any more. */
export function failed<K extends OperationName>(
  operation: K,
  key: string,
  before: State<Output<K>>,
  thrown: unknown,
): State<Output<K>> {
  const last = standing(operation, JSON.parse(key) as Input<K>, thrown);
  const known = mayStand(thrown) && before.key === key && before.data !== undefined;
  const shown = known ? before : last;
  return { key, data: shown?.data, at: shown?.at, error: asCallError(thrown), loading: false };
}

/**
 * Asks at once, when what is asked changes, and when the page comes back, unless more of it was fetched by hand (`returns` false); what is on its way when
 * the page goes counts no more (`latest`).
 */
export function useAsking(reload: () => Promise<void>, latest: { current: number }, returns = true): void {
  useEffect(() => {
    void reload();
    const asked = latest;
    return () => {
      asked.current++;
    };
  }, [reload, latest]);
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current && returns) void reload();
    shown.current = true;
  });
}

/**
 * Runs a reading operation and again when `input` changes, when the page comes back, and on `reload`. What is given is of this question alone: an answer
 * to another one, whenever it comes, is dropped. When it fails, the last answer to the same question stands. `input` null: nothing to ask yet.
 */
export function useRemote<K extends OperationName>(operation: K, input: Input<K> | null): Asked<Output<K>> {
  const key = input === null ? null : JSON.stringify(input);
  const latest = useRef(0);
  const former = useRef<Output<K>>();
  const [state, setState] = useState<State<Output<K>>>(unanswered(key));
  const reload = useCallback(async () => {
    if (key === null) return;
    const mine = ++latest.current;
    setState((before) => (before.key === key ? { ...before, loading: true } : unanswered(key)));
    try {
      const { data, at } = await ask(operation, JSON.parse(key) as Input<K>);
      if (mine !== latest.current) return;
      former.current = data;
      setState({ key, data, at, error: undefined, loading: false });
    } catch (thrown) {
      if (mine === latest.current) setState((before) => failed(operation, key, before, thrown));
    }
  }, [operation, key]);
  useAsking(reload, latest);
  const { data, at, error, loading } = state.key === key ? state : unanswered(key);
  return { data, at, error, loading, reload, former: former.current };
}
