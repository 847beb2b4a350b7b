import { useCallback, useEffect, useState } from 'react';
import { call } from '@/services/call';
import { asCallError, type CallError } from '@/services/call-error';
import type { Sheet } from '@/services/work-types';

const AT_ONCE = 4;

export interface Sheets {
  sheets: readonly Sheet[];
  /** How many are there so far. */
  read: number;
  error: CallError | undefined;
  reload: () => Promise<void>;
}

/** The score sheets of several sessions, a few at a time; all or an error. */
export function useSheets(sessionIds: readonly string[]): Sheets {
  const key = JSON.stringify(sessionIds);
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [error, setError] = useState<CallError>();
  const reload = useCallback(async () => {
    const ids = JSON.parse(key) as string[];
    const found: Sheet[] = [];
    setError(undefined);
    setSheets([]);
    try {
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const asked = ids.slice(at, at + AT_ONCE).map((sessionId) => call('evaluation.getSheet', { sessionId }));
        found.push(...(await Promise.all(asked)));
        setSheets([...found]);
      }
    } catch (thrown) {
      setError(asCallError(thrown));
    }
  }, [key]);
  useEffect(() => void reload(), [reload]);
  return { sheets, read: sheets.length, error, reload };
}
