import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import { call } from '@/services/call';
import { asCallError, type CallError } from '@/services/call-error';
import type { MaterialFile } from '@/services/work-types';

/** As long a removed file can be had back with one touch. */
const UNDO_MS = 8000;

export interface Removal {
  /** Taken off the screen, but not yet off the server. */
  pending: MaterialFile | null;
  error: CallError | undefined;
  remove: (file: MaterialFile) => void;
  undo: () => void;
}

/** Removing with a way back: the file vanishes at once and is given back by a touch; the server is told when that time is over, or when one leaves. */
export function useRemoval(sessionId: string, onDone: () => Promise<void>): Removal {
  const [pending, setPending] = useState<MaterialFile | null>(null);
  const [error, setError] = useState<CallError>();
  const kept = useRef<{ file: MaterialFile; timer: ReturnType<typeof setTimeout> } | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const take = () => {
    const { current } = kept;
    if (current) clearTimeout(current.timer);
    kept.current = null;
    return current?.file;
  };
  const commit = useCallback(async () => {
    const file = take();
    if (!file) return;
    try {
      await call('material.detach', { sessionId, materialId: file.materialId });
      await done.current();
    } catch (thrown) {
      setError(asCallError(thrown));
    }
    setPending((shown) => (shown?.materialId === file.materialId ? null : shown));
  }, [sessionId]);
  const remove = (file: MaterialFile) => {
    void commit();
    setError(undefined);
    setPending(file);
    kept.current = { file, timer: setTimeout(() => void commit(), UNDO_MS) };
  };
  const undo = () => {
    take();
    setPending(null);
  };
  useDidHide(() => void commit());
  useEffect(() => () => void commit(), [commit]);
  return { pending, error, remove, undo };
}
