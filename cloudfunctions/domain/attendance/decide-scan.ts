import { windowRefusal, type SessionForSignIn } from './sign-in-window';
import type { ScanRefusal } from '../../contract/lists';
import type { SignInRules } from './rules';
import type { CodeVerdict } from './verify-code';

/** What a scan that succeeded left behind. One per person and session. Instants are epoch ms. */
export interface ScanReceipt {
  receiptId: string;
  personId: string;
  sessionId: string;
  venueId: string;
  kind: 'rotating' | 'poster' | 'digits';
  scannedAt: number;
  deliveredAt: number;
  lateDelivered: boolean;
  /** Slot of the screen's code or digits; null of a poster's. */
  slot: number | null;
  /** Came later, of somebody who had no place at that moment: goes to review (R-ATTEND 4). */
  inReview: boolean;
}

export type ScanDecision =
  | { outcome: 'accepted'; receipt: ScanReceipt; registersWalkIn: boolean }
  | { outcome: 'repeated'; receipt: ScanReceipt }
  | { outcome: 'refused'; reason: ScanRefusal };

export interface ScanFacts {
  /** Receipt that this person already has for this session, whatever happened since. */
  existing: ScanReceipt | null;
  /** Id that a new receipt would get: the same for the same person and session. */
  receiptId: string;
  personId: string;
  session: SessionForSignIn;
  /** Since when the person has a place, epoch ms; null for who has none. */
  registeredAt: number | null;
  kind: 'rotating' | 'poster' | 'digits';
  now: number;
  /** Checks the code; called only when there is no receipt yet. */
  verify: () => CodeVerdict;
}

/**
 * Decides a scan (R-ATTEND 3–6). A person who has a receipt gets the same one again before anything else is looked at:
 * a retry after closing time, after a cancellation or with an expired code of something that had succeeded succeeds.
 * People who have not registered are let in where the session allows it and are registered by it; what comes of them later, when nobody can tell a
 * room from a photograph of its code, is taken for review.
 */
export function decideScan(facts: ScanFacts): ScanDecision {
  if (facts.existing !== null) return { outcome: 'repeated', receipt: facts.existing };
  const verdict = facts.verify();
  if (!verdict.ok) return { outcome: 'refused', reason: verdict.reason };
  const registered = facts.registeredAt !== null;
  if (!registered && !facts.session.walkInsAllowed) return { outcome: 'refused', reason: 'WALK_IN_NOT_ALLOWED' };
  // a place taken after the code had been photographed says nothing of who was there
  const booked = facts.registeredAt !== null && facts.registeredAt <= verdict.scannedAt;
  return {
    outcome: 'accepted',
    registersWalkIn: !registered,
    receipt: {
      receiptId: facts.receiptId,
      personId: facts.personId,
      sessionId: facts.session.sessionId,
      venueId: verdict.venueId,
      kind: facts.kind,
      scannedAt: verdict.scannedAt,
      deliveredAt: facts.now,
      lateDelivered: verdict.lateDelivered,
      slot: verdict.slot < 0 ? null : verdict.slot,
      inReview: verdict.lateDelivered && !booked,
    },
  };
}

/**
 * Whether this caller may sign (R-ATTEND 3 and 6): the receipt must be their own, bound to the person at the first load,
 * and a phone number signs once a session. `phoneHolder` is who already signed with the caller's number.
 */
export function signatureRefusal(facts: {
  receipt: Pick<ScanReceipt, 'personId'> | null;
  personId: string;
  phoneHolder: string | null;
}): Extract<ScanRefusal, 'SCAN_REQUIRED' | 'PHONE_ALREADY_SIGNED'> | null {
  if (facts.receipt?.personId !== facts.personId) return 'SCAN_REQUIRED';
  if (facts.phoneHolder !== null && facts.phoneHolder !== facts.personId) return 'PHONE_ALREADY_SIGNED';
  return null;
}

/** State and window of a session for what is taken at this moment alone, a poster or digits; same order as for a rotating code. */
export function verifyPosterMoment(
  session: SessionForSignIn,
  venueId: string,
  now: number,
  rules: SignInRules,
): CodeVerdict {
  if (session.status === 'cancelled') return { ok: false, reason: 'SESSION_CANCELLED' };
  if (session.status !== 'published') return { ok: false, reason: 'SESSION_NOT_PUBLISHED' };
  if (!session.venueIds.includes(venueId)) return { ok: false, reason: 'CODE_OTHER_VENUE' };
  const outside = windowRefusal(session, now, rules);
  if (outside !== null) return { ok: false, reason: outside };
  return { ok: true, venueId, slot: -1, scannedAt: now, lateDelivered: false };
}
