import Taro from '@tarojs/taro';
import { useState } from 'react';

/** What somebody had begun with a session: at which venue, and whether he or she was filling in what is missing. */
export interface Intent {
  venueId: string;
  filling: boolean;
}

const keyOf = (sessionId: string): string => `plh.intent.${sessionId}`;
const kept = (sessionId: string): Intent | null => {
  const found: unknown = Taro.getStorageSync(keyOf(sessionId));
  return typeof found === 'object' && found !== null && 'venueId' in found ? (found as Intent) : null;
};

/** Kept on this device until it is done: leaving the page, a log-in or a reload loses nothing of it. */
export function useIntent(sessionId: string | undefined) {
  const [now, setNow] = useState<{ of: string; intent: Intent | null }>();
  const value = sessionId === undefined ? null : now?.of === sessionId ? now.intent : kept(sessionId);
  return {
    value,
    keep: (intent: Intent): void => {
      if (sessionId === undefined) return;
      Taro.setStorageSync(keyOf(sessionId), intent);
      setNow({ of: sessionId, intent });
    },
    clear: (): void => {
      if (sessionId === undefined) return;
      Taro.removeStorageSync(keyOf(sessionId));
      setNow({ of: sessionId, intent: null });
    },
  };
}
