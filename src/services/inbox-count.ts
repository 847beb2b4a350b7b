import { useEffect, useSyncExternalStore } from 'react';
import { useMe } from './me';
import { call, type Output } from './call';
import { nobody } from './lists';
import { seenUntil } from './seen-messages';

export type Today = Output<'case.today'>;
export type InboxTotals = Today['totals'];

let current: Today | undefined;
let asking: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** As the first page has just read it. */
export function knowToday(next: Today): void {
  current = next;
  listeners.forEach((listener) => listener());
}

/** What waits for this person, as a page has just read it. */
export function knowInbox(totals: InboxTotals): void {
  if (current?.totals.waiting === totals.waiting && current.totals.overdue === totals.overdue) return;
  knowToday({ card: null, unread: 0, ...current, totals });
}

/** The messages have been looked at. */
export function knowRead(): void {
  if (current !== undefined && current.unread > 0) knowToday({ ...current, unread: 0 });
}

/** Asks again, after something was done. A failure is left to the pages, which ask for themselves. */
export function refreshInbox(): Promise<void> {
  asking ??= call('case.today', { seenUntil: seenUntil() })
    .then(knowToday, () => undefined)
    .finally(() => {
      asking = undefined;
    });
  return asking;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What to do now, what waits and what is unread; undefined until it is known, and for nobody in particular. */
function useToday(): Today | undefined {
  const me = useMe();
  const somebody = me !== undefined && me.userId !== nobody;
  useEffect(() => {
    if (somebody && current === undefined) void refreshInbox();
  }, [somebody]);
  const today = useSyncExternalStore(subscribe, () => current);
  return somebody ? today : undefined;
}

/** The red figure of 待办, for the frame of all pages; undefined for who has no work, and until it is known. */
export function useInboxTotals(): InboxTotals | undefined {
  const works = (useMe()?.grants.length ?? 0) > 0;
  const today = useToday();
  return works ? today?.totals : undefined;
}

/** The red figure of the last tab: what waits and what is unread. */
export function useTabCount(): number | undefined {
  const waiting = useInboxTotals()?.waiting ?? 0;
  const today = useToday();
  return today && waiting + today.unread;
}
