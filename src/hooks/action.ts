import { useCallback, useRef, useState } from 'react';
import { asCallError, clientError, type CallError } from '@/services/call-error';
import { desk } from '@/services/desk';
import { unsentField } from '@/services/open-text';

export interface ActionState {
  busy: boolean;
  error: CallError | undefined;
  clear: () => void;
  /** Before a question is asked: whether nothing else is typed on the page that would be passed over; else its field is named and focused. */
  ready: () => boolean;
  /** Runs `work` unless one is running; gives whether it succeeded. Its error is kept for the screen. */
  run: (work: () => Promise<void>) => Promise<boolean>;
}

/**
 * One thing that a person sets off and waits for. Who is not signed in at a desk is asked for the phone, and it goes on from there. It does not pass
 * over what is typed on the page and kept by another draft.
 * @param sends the keys of the drafts that go along with it; `aside`: it decides nothing, so that what is typed beside it may wait
 */
export function useAction(sends: string | readonly string[] | { aside: true } = []): ActionState {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const own = useRef(sends);
  own.current = sends;
  const ready = useCallback(() => {
    const { current } = own;
    if (typeof current === 'object' && 'aside' in current) return true;
    const field = unsentField(typeof current === 'string' ? [current] : current);
    if (!field) return true;
    setError(clientError('UNSENT_TEXT', { field: field.label }));
    field.focus();
    return false;
  }, []);
  const run = useCallback(
    async (work: () => Promise<void>) => {
      if (running.current || !ready()) return false;
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
    },
    [ready],
  );
  const clear = useCallback(() => setError(undefined), []);
  return { busy, error, clear, ready, run };
}
