import { useCallback, useRef, useState } from 'react';
import Taro from '@tarojs/taro';

const PREFIX = 'plh.draft.';

export interface Draft<T> {
  value: T;
  /** Several changes may come before the next showing: one that builds on the values takes them as an argument. */
  change: (change: Partial<T> | ((value: T) => Partial<T>)) => void;
  /** After it was taken by the server, or on the person's wish. */
  clear: () => void;
  /** Whether something was found from last time. */
  restored: boolean;
}

/**
 * A form's values, kept on the phone under `key` until `clear`: leaving the page, or the program, loses nothing. Each change is written at once, since
 * WeChat may end the program between two of them.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const storageKey = PREFIX + key;
  const [found] = useState(() => {
    const kept: unknown = Taro.getStorageSync(storageKey);
    return typeof kept === 'object' && kept !== null ? kept : undefined;
  });
  const [value, setValue] = useState<T>(() => ({ ...initial, ...found }));
  const start = useRef(initial);
  const latest = useRef(value);
  const change = useCallback(
    (part: Partial<T> | ((value: T) => Partial<T>)) => {
      latest.current = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) };
      setValue(latest.current);
      Taro.setStorageSync(storageKey, latest.current);
    },
    [storageKey],
  );
  const clear = useCallback(() => {
    Taro.removeStorageSync(storageKey);
    latest.current = start.current;
    setValue(start.current);
  }, [storageKey]);
  return { value, change, clear, restored: found !== undefined };
}
