import { useCallback, useEffect, useRef, useState } from 'react';
import { useEvery, useServerNow } from '@/hooks/ticker';
import { call, type Output } from '@/services/call';
import { asCallError, type CallError } from '@/services/call-error';
import { learnServerTime } from '@/services/server-clock';

type Shown = Output<'attendance.showCode'>;
export type Code = Shown['codes'][number];

/** Asked again when less than this is left of what we have, so that a slow network never leaves the screen without a code. */
const AHEAD_MS = 8_000;
const CHECK_MS = 1_500;

/** The code that the server takes at `now`; undefined when none of these is. */
export const codeAt = (codes: readonly Code[], now: number): Code | undefined =>
  codes.find((code) => code.validFrom <= now && now < code.validUntil);

const lastUntil = (codes: readonly Code[]): number => Math.max(0, ...codes.map((code) => code.validUntil));

export interface RotatingCode {
  shown: Shown | undefined;
  code: Code | undefined;
  /** Whole seconds for which the code on the screen still stands. */
  secondsLeft: number;
  error: CallError | undefined;
  now: number;
  reload: () => Promise<void>;
}

/** The venue's code by the SERVER's clock: a projector's machine with a wrong clock shows the right one (R-ATTEND 3). */
export function useRotatingCode(sessionId: string, venueId: string | null): RotatingCode {
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState<CallError>();
  const asked = useRef('');
  const now = useServerNow(250);
  const reload = useCallback(async () => {
    if (!venueId) return;
    asked.current = venueId;
    const sentAt = Date.now();
    try {
      const answer = await call('attendance.showCode', { sessionId, venueId });
      if (asked.current !== venueId) return;
      learnServerTime(answer.serverNow, sentAt, Date.now());
      setShown(answer);
      setError(undefined);
    } catch (thrown) {
      if (asked.current === venueId) setError(asCallError(thrown));
    }
  }, [sessionId, venueId]);
  useEffect(() => {
    setShown(undefined);
    void reload();
  }, [reload]);
  useEvery(() => (!shown || lastUntil(shown.codes) - now < AHEAD_MS ? reload() : undefined), CHECK_MS);
  const code = shown ? codeAt(shown.codes, now) : undefined;
  return { shown, code, secondsLeft: code ? Math.ceil((code.validUntil - now) / 1000) : 0, error, now, reload };
}
