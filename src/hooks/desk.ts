import { useSyncExternalStore } from 'react';

const wide = (): MediaQueryList | null =>
  process.env.TARO_ENV === 'h5' && typeof window.matchMedia === 'function'
    ? window.matchMedia('(min-width: 64em)')
    : null;

const subscribe = (listener: () => void): (() => void) => {
  const query = wide();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
};

let last = false;
/** Paper is narrower than the screen that prints on it: what stands there stays as it is. */
function isWide(): boolean {
  const query = wide();
  if (query && !window.matchMedia('print').matches) last = query.matches;
  return query !== null && last;
}

/** Whether this is a desk: a browser with room for tables and for a detail beside its list. Never on WeChat. */
export const useDesk = (): boolean => useSyncExternalStore(subscribe, isWide, isWide);
