import { codeAt, deriveSessionKey } from '../../../cloudfunctions/domain/attendance';
import type {
  CodeCheck,
  Evidence,
  ObservedScan,
  ObservedVenue,
  SessionForSignIn,
  SignInRules,
} from '../../../cloudfunctions/domain/attendance';
import { lectureHall2018, rulesAt } from '../../../cloudfunctions/programmes';

export const rules: SignInRules = {
  slotSeconds: 20,
  acceptedEarlierSlots: 2,
  opensMinutesBefore: 60,
  lateDeliveryHours: 24,
  undoMinutes: 15,
};

/** When scans look odd, as the programme says. */
const { scanReview } = rulesAt(lectureHall2018, '2018-05-10').parameters;
export const thresholds = { ...scanReview.value, clause: scanReview.clause };

/** 2018-05-10 09:00–12:00 in Shanghai; the start falls on the edge of a slot. */
export const startsAt = Date.UTC(2018, 4, 10, 1, 0, 0);
export const endsAt = Date.UTC(2018, 4, 10, 4, 0, 0);

export const masterKey = Buffer.from('a key of the tests, thirty-two b');
export const keyOf = (sessionId: string) => deriveSessionKey(masterKey, sessionId);

export const session = (overrides: Partial<SessionForSignIn> = {}): SessionForSignIn => ({
  sessionId: 'session-1',
  status: 'published',
  startsAt,
  endsAt,
  venueIds: ['main', 'branch'],
  walkInsAllowed: true,
  ...overrides,
});

/** The code on the screen of a venue at an instant. */
export const shownAt = (at: number, venueId = 'main', sessionId = 'session-1') =>
  codeAt(keyOf(sessionId), { sessionId, venueId }, at, rules);

/** A scan half an hour after the start with the code shown at that moment. */
export function codeCheck(overrides: Partial<CodeCheck> = {}): CodeCheck {
  const now = overrides.now ?? startsAt + 30 * 60_000;
  return {
    rules,
    text: shownAt(now),
    keyOf,
    session: session(),
    now,
    scannedAt: null,
    ...overrides,
  };
}

export const evidence = (personId: string, overrides: Partial<Evidence> = {}): Evidence => ({
  personId,
  venueId: 'main',
  at: startsAt,
  signed: true,
  scanned: true,
  staffReason: null,
  kind: 'sme-manager',
  ...overrides,
});

export const observedScan = (personId: string, overrides: Partial<ObservedScan> = {}): ObservedScan => ({
  personId,
  sessionId: 'session-1',
  venueId: 'main',
  scannedAt: startsAt,
  deliveredAt: overrides.scannedAt ?? startsAt,
  deviceDigest: `phone-of-${personId}`,
  networkDigest: `network-of-${personId}`,
  distanceMetres: null,
  isLate: false,
  slot: null,
  isByDigits: false,
  ...overrides,
});

export const observedVenue = (overrides: Partial<ObservedVenue> = {}): ObservedVenue => ({
  sessionId: 'session-1',
  venueId: 'main',
  endsAt,
  radiusMetres: 300,
  networkDigest: null,
  ...overrides,
});
