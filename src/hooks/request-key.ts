import { useCallback, useRef } from 'react';
import { requestKey } from '@/services/random-hex';

/** Names an intended write by its content: tried again unchanged after a lost answer it keeps its key, so that the server does it only once. */
export function useRequestKey(): (content: unknown) => Promise<string> {
  const last = useRef<{ text: string; key: string }>();
  return useCallback(async (content) => {
    const text = JSON.stringify(content);
    const kept = last.current?.text === text ? last.current.key : await requestKey();
    last.current = { text, key: kept };
    return kept;
  }, []);
}
