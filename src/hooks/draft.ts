import { useCallback, useEffect, useRef, useState } from 'react';
import Taro from '@tarojs/taro';

const PREFIX = 'plh.draft.';
/** Long enough not to write at every key, short enough to lose nothing that matters. */
const WRITE_AFTER_MS = 300;

export interface Draft<T> {
  value: T;
  /** Several changes may come before the next showing: one that builds on the values takes them as an argument. */
  change: (change: Partial<T> | ((value: T) => Partial<T>)) => void;
  /** After it was taken by the server, or on the person's wish. */
  clear: () => void;
  /** Whether something was found from last time. */
  restored: boolean;
}

/** A form's values, kept on the phone under `key` until `clear`: leaving the page, or the program, loses nothing. */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const storageKey = PREFIX + key;
  const [found] = useState(() => {
    const kept: unknown = Taro.getStorageSync(storageKey);
    return typeof kept === 'object' && kept !== null ? kept : undefined;
  });
  const [value, setValue] = useState<T>(() => ({ ...initial, ...found }));
  const pending = useRef<{ value: T; timer: ReturnType<typeof setTimeout> }>();
  const start = useRef(initial);

  const flush = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    Taro.setStorageSync(storageKey, pending.current.value);
    pending.current = undefined;
  }, [storageKey]);
  const latest = useRef(value);
  const change = useCallback(
    (part: Partial<T> | ((value: T) => Partial<T>)) => {
      latest.current = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) };
      setValue(latest.current);
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = { value: latest.current, timer: setTimeout(flush, WRITE_AFTER_MS) };
    },
    [flush],
  );
  const clear = useCallback(() => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = undefined;
    Taro.removeStorageSync(storageKey);
    latest.current = start.current;
    setValue(start.current);
  }, [storageKey]);
  useEffect(() => flush, [flush]);
  return { value, change, clear, restored: found !== undefined };
}
