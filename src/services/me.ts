import { useEffect, useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';
import { NOBODY } from '@contract/lists';
import type { OperationName } from './call';
import { asCallError, type CallError } from './call-error';
import { ask, mayStand, standing } from './last-answers';
import type { Me } from './types';

/** Who this is as far as it is known; `error` when it could not be told, and `me` is then from `at` (epoch ms), if it was ever told. */
export interface Who {
  me: Me | undefined;
  at?: number | undefined;
  error?: CallError | undefined;
}

/** Who it was the last time, for who starts a browser without a network; WeChat keeps each account's storage apart. */
const LAST = 'plh.person';
let current: Who = { me: undefined };
let asking: Promise<void> | undefined;
const listeners = new Set<() => void>();
const know = (who: Who): void => {
  current = who;
  listeners.forEach((listener) => listener());
};

/**
 * Asks once for who this is; `refreshMe` asks again after roles or particulars have changed. When it fails, who it was stands: nobody becomes a visitor
 * because a server did not answer.
 */
export function refreshMe(): Promise<void> {
  asking = ask('identity.me', {}).then(
    ({ data, at }) => {
      if (process.env.TARO_ENV === 'h5') Taro.setStorageSync(LAST, data.userId);
      know({ me: data, at });
    },
    (thrown: unknown) => {
      asking = undefined;
      const last = standing('identity.me', {}, thrown);
      const shown = mayStand(thrown) && current.me ? current : { me: last?.data, at: last?.at };
      know({ ...shown, error: asCallError(thrown) });
    },
  );
  return asking;
}

/** Who this is, asked for if it is not known yet; undefined when it could not be told. */
export async function whoIsThis(): Promise<Me | undefined> {
  await (asking ?? refreshMe());
  return current.me;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The account that is here, as far as this phone knows without asking; null where nobody has signed in, or nobody ever has. */
export function personHere(): string | null {
  const id: unknown = current.me?.userId ?? (process.env.TARO_ENV === 'h5' ? Taro.getStorageSync(LAST) : null);
  return typeof id === 'string' && id !== '' && id !== NOBODY ? id : null;
}

/** Calls `listener` whenever who is here has been learnt. */
export const onPerson = (listener: () => void): (() => void) => subscribe(listener);
export const usePersonHere = (): string | null => useSyncExternalStore(onPerson, personHere, personHere);

/** Who this is, for the frame of all pages; undefined until it is known. */
export const useMe = (): Me | undefined => useWho().me;

/** The same with why it is not known, or not for certain. */
export function useWho(): Who {
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
