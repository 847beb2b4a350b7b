import type { Output } from '@/services/call';

/** What there is to do with a session now; `wait` with the instant from which it can be done. */
export type Phase =
  | { now: 'cancelled' | 'over' | 'closed' | 'register' | 'sign-in' | 'feedback' | 'given' | 'draft' }
  | { now: 'wait-sign-in' | 'wait-feedback'; from: number };

/** One phase for each moment of a person with a session (R-ATTEND 2, R-FEEDBACK 1): sign-in opens before the start, feedback shortly before the end. */
export function phaseOf({ session, mine }: Output<'session.get'>, now: number): Phase {
  if (session.status === 'cancelled') return { now: 'cancelled' };
  if (session.status === 'draft') return { now: 'draft' };
  if (mine.feedbackGiven) return { now: 'given' };
  if (mine.signedAt !== null) {
    if (now >= mine.feedbackClosesAt) return { now: 'over' };
    return now >= mine.feedbackOpensAt ? { now: 'feedback' } : { now: 'wait-feedback', from: mine.feedbackOpensAt };
  }
  if (now >= session.endAt) return { now: 'over' };
  const taken = mine.registration === 'registered' || mine.registration === 'waiting';
  const maySignIn = taken || session.walkInsAllowed;
  if (maySignIn && now >= mine.signInOpensAt) return { now: 'sign-in' };
  if (taken) return { now: 'wait-sign-in', from: mine.signInOpensAt };
  return { now: now < session.startAt ? 'register' : 'closed' };
}
