import { useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';

export interface StoredValue<T> {
  get: () => T;
  set: (next: T) => void;
  subscribe: (listener: () => void) => () => void;
}

/**
 * One value that outlives the program, kept in the phone's storage under `key` and read once.
 * `isValid` guards against what an older version of the program may have left there.
 */
export function storedValue<T>(key: string, initial: T, isValid: (value: unknown) => value is T): StoredValue<T> {
  const listeners = new Set<() => void>();
  let current: { value: T } | undefined;
  const get = (): T => {
    if (!current) {
      const found: unknown = Taro.getStorageSync(key);
      current = { value: isValid(found) ? found : initial };
    }
    return current.value;
  };
  return {
    get,
    set(next) {
      current = { value: next };
      Taro.setStorageSync(key, next);
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value, and again whenever somebody sets it. */
export function useStoredValue<T>(stored: StoredValue<T>): T {
  return useSyncExternalStore(stored.subscribe, stored.get, stored.get);
}
