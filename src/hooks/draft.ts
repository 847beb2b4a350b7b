import { useCallback, useEffect, useRef, useState } from 'react';
import Taro from '@tarojs/taro';
import { draftClaims } from '@/services/draft-claims';
import { keepTyped } from '@/services/open-text';

const PREFIX = 'plh.draft.';

export interface Draft<T> {
  value: T;
  /** Several changes may come before the next showing: one that builds on the values takes them as an argument. */
  change: (change: Partial<T> | ((value: T) => Partial<T>)) => void;
  /** After it was taken by the server, or on the person's wish. */
  clear: () => void;
  /** Whether something was found from last time, and is still there. */
  restored: boolean;
  /** Another window of this browser fills it in: what is typed here is shown and can be sent, but is not kept. */
  elsewhere: boolean;
  /** Goes on here with what was typed there, and with what was typed here since; the other window is told. */
  takeOver: () => void;
}

const keptUnder = <T extends object>(storageKey: string): Partial<T> | undefined => {
  const kept: unknown = Taro.getStorageSync(storageKey);
  return typeof kept === 'object' && kept !== null ? kept : undefined;
};

/** What is typed under `key` beyond `start` is not passed over by what else is done on the page. */
export function useTyped(key: string, value: unknown, start: unknown): void {
  useEffect(() => keepTyped(key, value, start));
  useEffect(() => () => keepTyped(key), [key]);
}

/**
 * A form's values, kept on the phone under `key` until `clear`: leaving the page, or the program, loses nothing. Each change is written at once, since
 * WeChat may end the program between two of them. Shown with a `DraftNotice`, so that it can be discarded, and taken over from another window.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const storageKey = PREFIX + key;
  const [found] = useState(() => keptUnder<T>(storageKey));
  const [restored, setRestored] = useState(found !== undefined);
  const [value, setValue] = useState<T>(() => ({ ...initial, ...found }));
  const [elsewhere, setElsewhere] = useState(false);
  const start = useRef(initial);
  const latest = useRef(value);
  /** Typed here since another window began. */
  const mine = useRef<Partial<T>>({});
  const show = useCallback((next: T) => {
    latest.current = next;
    setValue(next);
  }, []);
  const change = useCallback(
    (part: Partial<T> | ((value: T) => Partial<T>)) => {
      const there = draftClaims.isElsewhere(key);
      // Before it is typed: what is heard of it shows what is kept.
      if (!there) draftClaims.claim(key);
      const changed = typeof part === 'function' ? part(latest.current) : part;
      show({ ...latest.current, ...changed });
      if (there) mine.current = { ...mine.current, ...changed };
      else Taro.setStorageSync(storageKey, latest.current);
    },
    [key, storageKey, show],
  );
  /** What another window left, under what was typed here. */
  const catchUp = useCallback(() => {
    show({ ...start.current, ...keptUnder<T>(storageKey), ...mine.current });
    mine.current = {};
  }, [storageKey, show]);
  useEffect(
    () =>
      draftClaims.enter(key, keptUnder(storageKey) !== undefined, () => {
        const there = draftClaims.isElsewhere(key);
        if (!there && Object.keys(mine.current).length === 0) catchUp();
        setElsewhere(there);
      }),
    [key, storageKey, catchUp],
  );
  useTyped(key, value, start.current);
  const takeOver = useCallback(() => {
    draftClaims.claim(key);
    catchUp();
    Taro.setStorageSync(storageKey, latest.current);
  }, [key, storageKey, catchUp]);
  const clear = useCallback(() => {
    if (!draftClaims.isElsewhere(key)) Taro.removeStorageSync(storageKey);
    setRestored(false);
    mine.current = {};
    show(start.current);
  }, [key, storageKey, show]);
  return { value, change, clear, restored, elsewhere, takeOver };
}
