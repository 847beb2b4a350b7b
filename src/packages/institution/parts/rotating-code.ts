import { useCallback, useEffect, useRef, useState } from 'react';
import { useEvery, useServerNow } from '@/hooks/ticker';
import { call, type Output } from '@/services/call';
import { asCallError, isClientError, type CallError } from '@/services/call-error';
import { learnServerTime } from '@/services/server-clock';

type Shown = Output<'attendance.showCode'>;
export type Code = Shown['codes'][number];

/** Asked again when less than this is left of what we have, so that a slow network never leaves the screen without a code. */
const AHEAD_MS = 12_000;
const CHECK_MS = 1_500;
/** A machine's clock that jumps further than this between two looks was set, or the machine slept: what we know of the time is worth nothing. */
const JUMP_MS = 5_000;

/** The code that the server takes at `now`; undefined when none of these is. */
export const codeAt = (codes: readonly Code[], now: number): Code | undefined =>
  codes.find((code) => code.validFrom <= now && now < code.validUntil);

/** For how many ms the codes that we have still last (epoch ms in, 0 when none does). */
export const lastsFor = (codes: readonly Code[], now: number): number =>
  Math.max(0, ...codes.map((code) => code.validUntil - now));

export interface RotatingCode {
  shown: Shown | undefined;
  code: Code | undefined;
  /** Whole seconds for which the code on the screen still stands, and its share of the whole slot, 0–1. */
  secondsLeft: number;
  shareLeft: number;
  /** Whole seconds until the last code that we have expires. */
  secondsOfAll: number;
  /** No answer of the server at the last try; it is tried again by itself. */
  offline: boolean;
  /** What the server itself said against it. */
  refused: CallError | undefined;
  now: number;
  reload: () => Promise<void>;
}

/** The venue's code by the SERVER's clock: a projector's machine with a wrong clock shows the right one (R-ATTEND 3). */
export function useRotatingCode(sessionId: string, venueId: string): RotatingCode {
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState<CallError>();
  const asked = useRef('');
  const looked = useRef(Date.now());
  const now = useServerNow(250);
  const reload = useCallback(async () => {
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
  useEvery(() => {
    const passed = Date.now() - looked.current - CHECK_MS;
    looked.current = Date.now();
    const jumped = Math.abs(passed) > JUMP_MS;
    return !shown || error || jumped || lastsFor(shown.codes, now) < AHEAD_MS ? reload() : undefined;
  }, CHECK_MS);
  const code = shown ? codeAt(shown.codes, now) : undefined;
  const left = code ? code.validUntil - now : 0;
  return {
    shown,
    code,
    secondsLeft: Math.ceil(left / 1000),
    shareLeft: code ? left / (code.validUntil - code.validFrom) : 0,
    secondsOfAll: shown ? Math.ceil(lastsFor(shown.codes, now) / 1000) : 0,
    offline: error !== undefined && isClientError(error),
    refused: error && !isClientError(error) ? error : undefined,
    now,
    reload,
  };
}
