import { useEffect, useSyncExternalStore } from 'react';
import { useMe } from './me';
import { call, type Output } from './call';

export type InboxTotals = Output<'case.list'>['totals'];

let current: InboxTotals | undefined;
let asking: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** What waits for this person, as a page has just read it. */
export function knowInbox(totals: InboxTotals): void {
  if (current?.waiting === totals.waiting && current.overdue === totals.overdue) return;
  current = totals;
  listeners.forEach((listener) => listener());
}

/** Asks again, after something was done. A failure is left to the pages, which ask for themselves. */
export function refreshInbox(): Promise<void> {
  asking ??= call('case.list', { limit: 1 })
    .then(
      ({ totals }) => knowInbox(totals),
      () => undefined,
    )
    .finally(() => {
      asking = undefined;
    });
  return asking;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The red figure of 待办, for the frame of all pages; undefined for who has no work, and until it is known. */
export function useInboxTotals(): InboxTotals | undefined {
  const me = useMe();
  const works = (me?.grants.length ?? 0) > 0;
  useEffect(() => {
    if (works && current === undefined) void refreshInbox();
  }, [works]);
  const totals = useSyncExternalStore(subscribe, () => current);
  return works ? totals : undefined;
}
