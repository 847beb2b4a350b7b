import { useSyncExternalStore } from 'react';
import type { PolicyFilters } from './types';

/** What is being looked for. A tab's page takes no parameters, so that other pages leave their question here. */
export interface PolicySearch {
  query: string;
  filters: PolicyFilters;
}

let current: PolicySearch = { query: '', filters: {} };
const listeners = new Set<() => void>();

export function lookFor(search: PolicySearch): void {
  current = search;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const get = () => current;

export const usePolicySearch = (): PolicySearch => useSyncExternalStore(subscribe, get, get);
