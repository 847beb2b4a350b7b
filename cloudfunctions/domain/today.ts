/** The one thing that somebody has to do now: of all that is open the first, in an order that holds for every role. */

import { dayOf } from './time';

export type NowKind = 'sign' | 'sign-in' | 'show-code' | 'feedback' | 'call' | 'step' | 'attend';

export interface Candidate {
  kind: NowKind;
  /** The nearer goes first: a moment (epoch ms) or a day's beginning; null: no day, after all that have one. */
  at: number | null;
}

/**
 * What only the hall knows and cannot wait comes first (a signature, a scan, the code that others wait for), then what closes today, then the work that
 * has a day, then what is to come today.
 */
const ORDER: readonly NowKind[] = ['sign', 'sign-in', 'show-code', 'feedback', 'call', 'step', 'attend'];

const LATE = Number.MAX_SAFE_INTEGER;

/** The first of them; null when there is nothing. Ties stay in the order given. */
export function firstOf<T extends Candidate>(candidates: readonly T[]): T | null {
  const sorted = [...candidates].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.at ?? LATE) - (b.at ?? LATE),
  );
  return sorted[0] ?? null;
}

/** It begins on this day (of Shanghai), or is under way, whatever day it began. */
export const isOfNow = ({ startAt, endAt }: { startAt: number; endAt: number }, now: number): boolean =>
  dayOf(startAt) === dayOf(now) || (startAt <= now && now < endAt);
