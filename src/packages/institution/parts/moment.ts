/** What a session's day is made of, as the server gives it with `session.get` (epoch ms). */
export interface Windows {
  signInOpensAt: number;
  startAt: number;
  feedbackOpensAt: number;
  endAt: number;
  feedbackClosesAt: number;
}

/** before: nothing is open; sign-in: the code counts; feedback: both are open; after: only feedback is; over: neither. */
export type Phase = 'before' | 'sign-in' | 'feedback' | 'after' | 'over';

/** Where a session stands at `now` (R-ATTEND 3, R-FEEDBACK 2). */
export function phaseOf(windows: Windows, now: number): Phase {
  if (now < windows.signInOpensAt) return 'before';
  if (now < Math.min(windows.feedbackOpensAt, windows.endAt)) return 'sign-in';
  if (now < windows.endAt) return 'feedback';
  return now < windows.feedbackClosesAt ? 'after' : 'over';
}

export type Event = 'opens' | 'starts' | 'ends' | 'feedback-closes';

/** What happens next, and when; null once all is over. */
export function nextEvent(windows: Windows, now: number): { event: Event; at: number } | null {
  const phase = phaseOf(windows, now);
  switch (phase) {
    case 'before':
      return { event: 'opens', at: windows.signInOpensAt };
    case 'sign-in':
    case 'feedback':
      return now < windows.startAt ? { event: 'starts', at: windows.startAt } : { event: 'ends', at: windows.endAt };
    case 'after':
      return { event: 'feedback-closes', at: windows.feedbackClosesAt };
    case 'over':
      return null;
  }
}
