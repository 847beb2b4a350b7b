import { useCallback, useRef, useState } from 'react';
import { asCallError, type CallError } from '@/services/call-error';
import { desk } from '@/services/desk';

export interface ActionState {
  busy: boolean;
  error: CallError | undefined;
  clear: () => void;
  /** Runs `work` unless one is running; gives whether it succeeded. Its error is kept for the screen. */
  run: (work: () => Promise<void>) => Promise<boolean>;
}

/** One thing that a person sets off and waits for. Who is not signed in at a desk is asked for the phone, and it goes on from there. */
export function useAction(): ActionState {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const run = useCallback(async (work: () => Promise<void>) => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await work().catch(async (thrown: unknown) => {
        const signsIn = asCallError(thrown).code === 'NOT_LOGGED_IN' && (await desk.askForPhone('sign-in'));
        return signsIn ? work() : Promise.reject(asCallError(thrown));
      });
      return true;
    } catch (thrown) {
      setError(asCallError(thrown));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setError(undefined), []);
  return { busy, error, clear, run };
}
