import { useRef, useState } from 'react';
import { errorText } from '@/components/error-text';
import { asCallError } from '@/services/call-error';

/** What became of one row. */
export interface Outcome {
  state: 'wait' | 'run' | 'done' | 'failed' | 'stopped';
  /** In words: what was done, or why it was not. */
  text: string;
}

export interface Several<R> {
  outcomes: ReadonlyMap<string, Outcome>;
  running: boolean;
  stopping: boolean;
  counts: { done: number; failed: number; total: number };
  /** All that were taken up, with what became of each. */
  each: readonly { key: string; row: R; outcome: Outcome }[];
  run: (rows: readonly R[]) => Promise<void>;
  /** After the row that is being done. */
  stop: () => void;
  /** Those that failed or were stopped. */
  left: readonly R[];
}

/**
 * One thing done with several rows, one after the other: each has an outcome of its own, so that one that has changed meanwhile, or fails, keeps none of
 * the others back. `act` does it with one row and says what was done; `after` comes when all have been taken up, with how many were not done.
 */
export function useSeveral<R>(
  keyOf: (row: R) => string,
  act: (row: R) => Promise<string>,
  after?: (failed: number, done: number) => Promise<void> | void,
): Several<R> {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [running, setRunning] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [rows, setRows] = useState<readonly R[]>([]);
  const ended = useRef(false);
  const busy = useRef(false);
  const say = (row: R, outcome: Outcome) => setOutcomes((before) => new Map(before).set(keyOf(row), outcome));
  const run = async (wanted: readonly R[]) => {
    if (busy.current) return;
    busy.current = true;
    ended.current = false;
    setRunning(true);
    setStopping(false);
    setRows((before) => [...before.filter((row) => !wanted.some((one) => keyOf(one) === keyOf(row))), ...wanted]);
    let done = 0;
    for (const row of wanted) say(row, { state: 'wait', text: '' });
    for (const row of wanted) {
      if (ended.current) {
        say(row, { state: 'stopped', text: '' });
        continue;
      }
      say(row, { state: 'run', text: '' });
      try {
        say(row, { state: 'done', text: await act(row) });
        done += 1;
      } catch (thrown) {
        say(row, { state: 'failed', text: errorText(asCallError(thrown)) });
      }
    }
    busy.current = false;
    setRunning(false);
    setStopping(false);
    await after?.(wanted.length - done, done);
  };
  const stop = () => {
    ended.current = true;
    setStopping(true);
  };
  const having = (...states: Outcome['state'][]) =>
    rows.filter((row) => states.some((state) => outcomes.get(keyOf(row))?.state === state));
  const counts = { done: having('done').length, failed: having('failed').length, total: rows.length };
  const each = rows.flatMap((row) => {
    const key = keyOf(row);
    const outcome = outcomes.get(key);
    return outcome ? [{ key, row, outcome }] : [];
  });
  return { outcomes, each, running, stopping, counts, run, stop, left: having('failed', 'stopped') };
}
