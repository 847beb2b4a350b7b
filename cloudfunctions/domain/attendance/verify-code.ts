import { isCurrent, isGenuine, parseCode, slotAt } from './rotating-code';
import type { ScanRefusal } from '../../contract/lists';
import type { SignInRules } from './rules';
import { windowRefusal, type SessionForSignIn } from './sign-in-window';

export interface CodeCheck {
  rules: SignInRules;
  /** Text as it was read from the screen. */
  text: string;
  /** Key of a session named in a code; called only with a well-formed id. */
  keyOf: (sessionId: string) => Uint8Array;
  /** The session that the caller means and what is known of it. */
  session: SessionForSignIn;
  /** Server's clock, epoch ms. */
  now: number;
  /** When the phone read the code, epoch ms; given only by a phone that kept it while there was no network. */
  scannedAt: number | null;
}

export type CodeVerdict =
  | { ok: true; venueId: string; slot: number; scannedAt: number; lateDelivered: boolean }
  | { ok: false; reason: ScanRefusal };

/**
 * Checks a rotating code (R-ATTEND 3 and 4). Accepted are the slot of the scan and the two before it. The moment of
 * the scan is the server's, except for a kept code: then it is the phone's claim, which must fit the code's own slot
 * (see `momentOfClaim`) and must not be older than 24 hours.
 *
 * Order: form, MAC, session, state of the session, venue, delivery, window, slot. A reason therefore never tells more
 * about a session than a genuine code already shows, and someone who is simply too late hears "ended", not "expired".
 * Whoever has a place at another venue of the session is taken in where the code is.
 */
export function verifyCode(check: CodeCheck): CodeVerdict {
  const code = parseCode(check.text);
  if (code === null) return refuse('CODE_MALFORMED');
  if (!isGenuine(check.keyOf(code.sessionId), code)) return refuse('CODE_FORGED');
  if (code.sessionId !== check.session.sessionId) return refuse('CODE_WRONG_SESSION');
  if (check.session.status === 'cancelled') return refuse('SESSION_CANCELLED');
  if (check.session.status !== 'published') return refuse('SESSION_NOT_PUBLISHED');
  if (!check.session.venueIds.includes(code.venueId)) return refuse('CODE_OTHER_VENUE');

  const kept = check.scannedAt !== null && !isCurrent(code.slot, check.now, check.rules);
  const scannedAt = kept && check.scannedAt !== null ? momentOfClaim(check.scannedAt, code.slot, check) : check.now;
  if (check.now - scannedAt > check.rules.lateDeliveryHours * 3_600_000) return refuse('CODE_TOO_LATE');

  const outside = windowRefusal(check.session, scannedAt, check.rules);
  if (outside !== null) return refuse(outside);
  if (!isCurrent(code.slot, scannedAt, check.rules)) {
    return refuse(code.slot > slotAt(scannedAt, check.rules) ? 'CODE_FROM_FUTURE' : 'CODE_EXPIRED');
  }
  return { ok: true, venueId: code.venueId, slot: code.slot, scannedAt, lateDelivered: kept };
}

/**
 * A phone knows the server's clock only to a second or two: a claim ahead of the server is now, and one at most a slot
 * before the code existed is the code's first moment.
 */
function momentOfClaim(claim: number, slot: number, { now, rules }: CodeCheck): number {
  const slotMs = rules.slotSeconds * 1000;
  const earliest = slot * slotMs;
  return Math.min(now, claim < earliest && claim >= earliest - slotMs ? earliest : claim);
}

function refuse(reason: ScanRefusal): CodeVerdict {
  return { ok: false, reason };
}
