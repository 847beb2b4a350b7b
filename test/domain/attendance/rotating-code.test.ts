import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { codeAt, nextSlotStartsAt, parseCode, slotAt, verifyCode } from '../../../cloudfunctions/domain/attendance';
import type { CodeCheck, ScanRefusal } from '../../../cloudfunctions/domain/attendance';
import { codeCheck, endsAt, keyOf, rules, session, shownAt, startsAt } from '../builders/attendance';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const mid = startsAt + 30 * MINUTE;

describe('R-ATTEND 3: the code on the screen', () => {
  it('carries version, session, venue, slot and a MAC that an independent HMAC gives', () => {
    // 2018-05-10T01:00:00Z = 1525914000 s; / 20 = slot 76295700, in base 36 '19fa2c'.
    const body = `p1.session-1.main.${(76_295_700).toString(36)}`;
    const mac = createHmac('sha256', keyOf('session-1')).update(body).digest('base64url').slice(0, 12);
    expect(shownAt(startsAt)).toBe(`${body}.${mac}`);
  });

  it('changes every 20 seconds and not in between', () => {
    expect(shownAt(startsAt + 19_999)).toBe(shownAt(startsAt));
    expect(shownAt(startsAt + 20_000)).not.toBe(shownAt(startsAt));
    expect(nextSlotStartsAt(startsAt, rules)).toBe(startsAt + 20_000);
    expect(nextSlotStartsAt(startsAt + 19_999, rules)).toBe(startsAt + 20_000);
  });

  it('stays short enough for a small QR code with ids of 32 characters', () => {
    const ids = { sessionId: 'f'.repeat(32), venueId: 'v12' };
    expect(codeAt(keyOf(ids.sessionId), ids, startsAt, rules).length).toBeLessThanOrEqual(62);
  });

  it('refuses to write ids that its text form cannot carry', () => {
    expect(() => codeAt(keyOf('a'), { sessionId: 'a.b', venueId: 'main' }, startsAt, rules)).toThrow(RangeError);
  });

  it.each([
    '',
    'https://example.com',
    'p1.a.b.c',
    'p1.session-1.main.01.AAAAAAAAAAAA',
    'p1.session-1.main.1A.AAAAAAAAAAAA',
  ])('reads nothing out of %j', (text) => expect(parseCode(text)).toBeNull());
});

describe('R-ATTEND 3: what a scan is accepted or refused for', () => {
  const accepted: [string, Partial<CodeCheck>][] = [
    ['the current slot', {}],
    ['the slot before', { text: shownAt(mid - 20_000) }],
    ['two slots before', { text: shownAt(mid - 40_000) }],
    ['60 minutes before the start', { now: startsAt - HOUR }],
    ['the very end', { now: endsAt }],
    ['the code of any venue of the session, wherever one has a place', { text: shownAt(mid, 'branch') }],
  ];
  it.each(accepted)('accepts %s', (_name, overrides) => {
    expect(verifyCode(codeCheck(overrides))).toMatchObject({ ok: true, lateDelivered: false });
  });

  const refused: [ScanRefusal, string, Partial<CodeCheck>][] = [
    ['CODE_MALFORMED', 'a payment code', { text: 'https://qr.example/pay' }],
    ['CODE_FORGED', 'a MAC altered in its last character', { text: altered(shownAt(mid)) }],
    ['CODE_FORGED', 'a session put in by hand', { text: shownAt(mid).replace('session-1', 'session-2') }],
    ['CODE_WRONG_SESSION', 'a genuine code of another session', { text: shownAt(mid, 'main', 'session-2') }],
    ['CODE_OTHER_VENUE', 'a venue that the session has not', { text: shownAt(mid, 'elsewhere') }],
    ['CODE_EXPIRED', 'three slots before', { text: shownAt(mid - 60_000) }],
    ['CODE_FROM_FUTURE', 'the slot after', { text: shownAt(mid + 20_000) }],
    ['SIGN_IN_NOT_OPEN', 'a millisecond before the window', { now: startsAt - HOUR - 1 }],
    ['SIGN_IN_CLOSED', 'a millisecond after the end', { now: endsAt + 1 }],
    ['SESSION_CANCELLED', 'a cancelled session', { session: session({ status: 'cancelled' }) }],
    ['SESSION_NOT_PUBLISHED', 'a draft', { session: session({ status: 'unpublished' }) }],
  ];
  it.each(refused)('%s: %s', (reason, _name, overrides) => {
    expect(verifyCode(codeCheck(overrides))).toEqual({ ok: false, reason });
  });

  it('refuses a code with any one character altered', () => {
    const text = shownAt(mid);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (at, other) => {
        fc.pre(text[at] !== other);
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect(verifyCode(codeCheck({ text: changed, now: mid })).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts a code exactly in its own slot and the two after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), (offset) => {
        const age = slotAt(mid + offset, rules) - slotAt(mid, rules);
        const verdict = verifyCode(codeCheck({ text: shownAt(mid), now: mid + offset }));
        expect(verdict.ok).toBe(age >= 0 && age <= 2);
      }),
    );
  });
});

describe('R-ATTEND 4: a scan kept while there was no network', () => {
  const kept = (now: number, scannedAt: number) => verifyCode(codeCheck({ text: shownAt(mid), now, scannedAt }));

  it('is taken within 24 hours, with the moment of the scan and marked as late', () => {
    expect(kept(mid + 24 * HOUR, mid)).toMatchObject({ ok: true, scannedAt: mid, lateDelivered: true });
  });
  it('counts as an ordinary scan when the code is still current', () => {
    expect(kept(mid + 5000, mid)).toMatchObject({ ok: true, scannedAt: mid + 5000, lateDelivered: false });
  });
  it('forgives a phone whose clock is seconds behind', () => {
    expect(kept(mid + HOUR, mid - 1500)).toMatchObject({ ok: true, scannedAt: mid });
  });
  it.each<[ScanRefusal, string, number, number]>([
    ['CODE_TOO_LATE', 'after 24 hours', mid + 24 * HOUR + 1, mid],
    ['CODE_EXPIRED', 'claimed a minute after the slot', mid + HOUR, mid + MINUTE],
    ['CODE_FROM_FUTURE', 'claimed more than a slot before the code existed', mid + HOUR, mid - 20_001],
    ['CODE_EXPIRED', 'claimed ahead of the server', mid + HOUR, mid + HOUR + 1],
  ])('%s: %s', (reason, _name, now, scannedAt) => {
    expect(kept(now, scannedAt)).toEqual({ ok: false, reason });
  });
  it('cannot stretch the window: the scan itself must lie in it', () => {
    const text = shownAt(endsAt + 20_000);
    const verdict = verifyCode(codeCheck({ text, now: endsAt + HOUR, scannedAt: endsAt + 20_000 }));
    expect(verdict).toEqual({ ok: false, reason: 'SIGN_IN_CLOSED' });
  });
});

function altered(text: string): string {
  return text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A');
}
