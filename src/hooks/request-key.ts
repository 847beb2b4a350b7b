import { useCallback, useRef } from 'react';
import { openKey } from '@/services/open-requests';

/**
 * Names an intended write by its content, in which what it is about has to stand: tried again unchanged after a lost answer, also after a reload, it keeps its key, so that
 * the server does it only once.
 */
export function useRequestKey(): (content: unknown) => Promise<string> {
  const last = useRef<{ text: string; key: string }>();
  return useCallback(async (content) => {
    const text = JSON.stringify(content);
    const kept = last.current?.text === text ? last.current.key : await openKey(text, 'typed');
    last.current = { text, key: kept };
    return kept;
  }, []);
}
