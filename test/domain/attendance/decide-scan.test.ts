import { decideScan, signatureRefusal, verifyCode } from '../../../cloudfunctions/domain/attendance';
import type { ScanFacts, ScanReceipt } from '../../../cloudfunctions/domain/attendance';
import { codeCheck, endsAt, session, startsAt } from '../builders/attendance';

const now = startsAt + 10 * 60_000;
const receipt: ScanReceipt = {
  receiptId: 'receipt-1',
  personId: 'person-1',
  sessionId: 'session-1',
  venueId: 'main',
  kind: 'rotating',
  scannedAt: now,
  deliveredAt: now,
  lateDelivered: false,
  slot: Math.floor(now / 20_000),
  inReview: false,
};
const facts = (overrides: Partial<ScanFacts> = {}): ScanFacts => ({
  existing: null,
  receiptId: 'receipt-1',
  personId: 'person-1',
  session: session(),
  registeredAt: now - 86_400_000,
  kind: 'rotating',
  now,
  verify: () => verifyCode(codeCheck({ now })),
  ...overrides,
});

describe('R-ATTEND 3 and 6: one scan per person and session', () => {
  it('takes a first scan', () => {
    expect(decideScan(facts())).toEqual({ outcome: 'accepted', receipt, registersWalkIn: false });
  });

  it.each([
    ['after the end', { now: endsAt + 3_600_000 }],
    ['after a cancellation', { session: session({ status: 'cancelled' as const }) }],
    ['when walk-ins are no longer let in', { registeredAt: null, session: session({ walkInsAllowed: false }) }],
  ])('gives the same receipt again %s, without looking at the code', (_name, overrides) => {
    const verify = () => {
      throw new Error('looked at the code');
    };
    expect(decideScan(facts({ existing: receipt, verify, ...overrides }))).toEqual({ outcome: 'repeated', receipt });
  });

  it('registers a walk-in where the session allows it', () => {
    expect(decideScan(facts({ registeredAt: null }))).toMatchObject({ outcome: 'accepted', registersWalkIn: true });
  });

  it('refuses a walk-in elsewhere', () => {
    const closed = facts({ registeredAt: null, session: session({ walkInsAllowed: false }) });
    expect(decideScan(closed)).toEqual({ outcome: 'refused', reason: 'WALK_IN_NOT_ALLOWED' });
  });

  it.each<[string, boolean, number | null, boolean]>([
    ['registered before it', true, now - 1, false],
    ['registered at that moment', true, now, false],
    ['registered only after the code had been photographed', true, now + 1, true],
    ['never registered', true, null, true],
    ['never registered, at once', false, null, false],
  ])(
    'R-ATTEND 4: a scan that comes later goes to review unless its person had a place: %s',
    (_name, late, since, inReview) => {
      const verify = () => ({ ok: true, venueId: 'main', slot: 1, scannedAt: now, lateDelivered: late }) as const;
      expect(decideScan(facts({ verify, registeredAt: since, now: now + 3_600_000 }))).toMatchObject({
        receipt: { inReview, lateDelivered: late },
      });
    },
  );

  it('passes the reason of the check on', () => {
    const verify = () => ({ ok: false, reason: 'CODE_EXPIRED' }) as const;
    expect(decideScan(facts({ verify }))).toEqual({ outcome: 'refused', reason: 'CODE_EXPIRED' });
  });
});

describe('R-ATTEND 3 and 6: who may sign', () => {
  it.each([
    ['their own receipt', { receipt, personId: 'person-1', phoneHolder: null }, null],
    ['their own phone number again', { receipt, personId: 'person-1', phoneHolder: 'person-1' }, null],
    ['no receipt', { receipt: null, personId: 'person-1', phoneHolder: null }, 'SCAN_REQUIRED'],
    ["somebody else's receipt", { receipt, personId: 'person-2', phoneHolder: null }, 'SCAN_REQUIRED'],
    [
      'a phone number that signed already',
      { receipt, personId: 'person-1', phoneHolder: 'person-2' },
      'PHONE_ALREADY_SIGNED',
    ],
  ])('%s', (_name, input, reason) => expect(signatureRefusal(input)).toBe(reason));
});
