import { useEffect, useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';
import { NOBODY } from '@contract/lists';
import { call, type OperationName } from './call';
import type { Me } from './types';

/** Who it was the last time, for who starts a browser without a network; WeChat keeps each account's storage apart. */
const LAST = 'plh.person';
let current: Me | undefined;
let asking: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** Asks once for who this is; `refreshMe` asks again after roles or particulars have changed. A failure is left to the pages, which ask for themselves. */
export function refreshMe(): Promise<void> {
  asking = call('identity.me', {}).then(
    (me) => {
      current = me;
      if (process.env.TARO_ENV === 'h5') Taro.setStorageSync(LAST, me.userId);
      listeners.forEach((listener) => listener());
    },
    () => {
      asking = undefined;
    },
  );
  return asking;
}

/** Who this is, asked for if it is not known yet; undefined when it could not be told. */
export async function whoIsThis(): Promise<Me | undefined> {
  await (asking ?? refreshMe());
  return current;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The account that is here, as far as this phone knows without asking; null where nobody has signed in, or nobody ever has. */
export function personHere(): string | null {
  const id: unknown = current?.userId ?? (process.env.TARO_ENV === 'h5' ? Taro.getStorageSync(LAST) : null);
  return typeof id === 'string' && id !== '' && id !== NOBODY ? id : null;
}

/** Calls `listener` whenever who is here has been learnt. */
export const onPerson = (listener: () => void): (() => void) => subscribe(listener);
export const usePersonHere = (): string | null => useSyncExternalStore(onPerson, personHere, personHere);

/** Who this is, for the frame of all pages; undefined until it is known. */
export function useMe(): Me | undefined {
  useEffect(() => {
    if (!asking) void refreshMe();
  }, []);
  return useSyncExternalStore(subscribe, () => current);
}

/** Whether this person may do the operation on some record; while that is not known yet, `before`. */
export function useMay(before = false): (operation: OperationName) => boolean {
  const me = useMe();
  return (operation) => me?.may.includes(operation) ?? before;
}
