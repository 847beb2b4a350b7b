import type { ScanRefusal } from '../../contract/lists';
import type { SignInRules } from './rules';

/** What the rules of signing in need to know of a session. Instants are epoch ms. */
export interface SessionForSignIn {
  sessionId: string;
  status: 'published' | 'cancelled' | 'unpublished';
  startsAt: number;
  endsAt: number;
  venueIds: readonly string[];
  /** Whether people who have not registered may sign in, and are registered by it. */
  walkInsAllowed: boolean;
}

/** First and last instant of signing in, both included: 60 minutes before the start until the end (R-ATTEND 3). */
export function signInWindow(
  session: Pick<SessionForSignIn, 'startsAt' | 'endsAt'>,
  rules: SignInRules,
): { from: number; until: number } {
  return { from: session.startsAt - rules.opensMinutesBefore * 60_000, until: session.endsAt };
}

/** Null when `at` lies within the window, else why not. */
export function windowRefusal(
  session: Pick<SessionForSignIn, 'startsAt' | 'endsAt'>,
  at: number,
  rules: SignInRules,
): Extract<ScanRefusal, 'SIGN_IN_NOT_OPEN' | 'SIGN_IN_CLOSED'> | null {
  const { from, until } = signInWindow(session, rules);
  if (at < from) return 'SIGN_IN_NOT_OPEN';
  if (at > until) return 'SIGN_IN_CLOSED';
  return null;
}
