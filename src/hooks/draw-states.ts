import { useCallback, useEffect, useRef, useState } from 'react';
import { call, type Output } from '@/services/call';
import { asCallError, type CallError } from '@/services/call-error';
import type { QueueItem } from '@/services/work-types';

export type DrawState = Output<'followup.getDraw'>['state'];

export interface DrawStates {
  /** By session; a drawn one is known without asking. Undefined until all have answered. */
  states: ReadonlyMap<string, DrawState> | undefined;
  error: CallError | undefined;
  reload: () => Promise<void>;
}

/** The queue says only whether a sample is drawn: what an undrawn one waits for stands in its public record. */
const AT_ONCE = 6;

async function askAll(sessionIds: readonly string[]): Promise<Map<string, DrawState>> {
  const states = new Map<string, DrawState>();
  for (let at = 0; at < sessionIds.length; at += AT_ONCE) {
    const answers = await Promise.all(
      sessionIds.slice(at, at + AT_ONCE).map((sessionId) => call('followup.getDraw', { sessionId })),
    );
    for (const { sessionId, state } of answers) states.set(sessionId, state);
  }
  return states;
}

/** What each session's draw waits for (R-FOLLOWUP 2). */
export function useDrawStates(items: readonly QueueItem[] | undefined): DrawStates {
  const key = items ? JSON.stringify(items.map(({ sessionId, sample }) => [sessionId, sample.size])) : null;
  const latest = useRef(0);
  const [states, setStates] = useState<ReadonlyMap<string, DrawState>>();
  const [error, setError] = useState<CallError>();
  const reload = useCallback(async () => {
    if (key === null) return;
    const mine = ++latest.current;
    const all = JSON.parse(key) as [string, number][];
    try {
      const undrawn = all.filter(([, size]) => size === 0).map(([sessionId]) => sessionId);
      const answers = await askAll(undrawn);
      if (mine !== latest.current) return;
      setStates(new Map(all.map(([sessionId]) => [sessionId, answers.get(sessionId) ?? 'drawn'])));
      setError(undefined);
    } catch (thrown) {
      if (mine === latest.current) setError(asCallError(thrown));
    }
  }, [key]);
  useEffect(() => {
    const asked = latest;
    void reload();
    return () => {
      asked.current++;
    };
    // `items`: the queue fetched again (the page comes back) asks again, though it reads the same.
  }, [reload, items]);
  return { states, error, reload };
}

/** Whether `who` still has to contribute to this session's draw. */
export const awaits = (state: DrawState | undefined, who: 'evaluator' | 'bureau'): boolean =>
  state === 'waiting-both' || state === `waiting-${who}`;
