import { useEffect, useRef, useState } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { serverNow } from '@/services/server-clock';

/** The server's time, again every `everyMs` while the page is shown. */
export function useServerNow(everyMs = 1000): number {
  const [now, setNow] = useState(serverNow);
  useEvery(() => setNow(serverNow()), everyMs);
  return now;
}

/** Calls `work` every `everyMs` while the page is shown and `active`; never while the one before still runs. */
export function useEvery(work: () => unknown, everyMs: number, active = true): void {
  const latest = useRef(work);
  latest.current = work;
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!active || !shown) return;
    let running = false;
    const timer = setInterval(() => {
      if (running) return;
      running = true;
      void Promise.resolve(latest.current()).finally(() => (running = false));
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, active, shown]);
}
