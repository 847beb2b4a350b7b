import * as fc from 'fast-check';
import { reviewFlags } from '../../../cloudfunctions/domain/attendance';
import { endsAt, observedScan, observedVenue, startsAt } from '../builders/attendance';

const MINUTE = 60_000;
const people = (n: number, overrides: (i: number) => object) =>
  Array.from({ length: n }, (_, i) => observedScan(`p${String(i).padStart(2, '0')}`, overrides(i)));
const reasons = (scans: ReturnType<typeof people>, venues = [observedVenue()]) =>
  reviewFlags(scans, venues).map((flag) => [flag.reason, flag.personIds.length]);

describe('R-ATTEND 6: what goes to the review queue', () => {
  it.each([
    ['two people with one phone: nothing', people(2, () => ({ deviceDigest: 'd' })), []],
    ['three people with one phone', people(3, () => ({ deviceDigest: 'd' })), [['same-device', 3]]],
    ['the same person three times with one phone: nothing', [0, 1, 2].map(() => observedScan('p')), []],
    ['29 people behind one address: nothing', people(29, () => ({ networkDigest: 'n' })), []],
    ['30 people behind one address', people(30, () => ({ networkDigest: 'n' })), [['same-network', 30]]],
    ['nine after hours: nothing', people(9, () => ({ deliveredAt: endsAt + MINUTE })), []],
    [
      'ten after hours within ten minutes',
      people(10, (i) => ({ deliveredAt: endsAt + MINUTE * (i + 1) })),
      [['burst-after-hours', 10]],
    ],
    [
      'ten after hours over twenty minutes: nothing',
      people(10, (i) => ({ deliveredAt: endsAt + 2 * MINUTE * (i + 1) })),
      [],
    ],
    ['ten at the end itself: nothing', people(10, () => ({ deliveredAt: endsAt })), []],
  ])('%s', (_name, scans, expected) => expect(reasons(scans)).toEqual(expected));

  it('leaves the network of the venue itself alone', () => {
    const scans = people(60, () => ({ networkDigest: 'room' }));
    expect(reasons(scans, [observedVenue({ networkDigest: 'room' })])).toEqual([]);
  });

  it.each([
    [59, [['two-venues-at-once', 1]]],
    [60, []],
  ])('two venues %d minutes apart', (minutes, expected) => {
    const scans = [observedScan('p'), observedScan('p', { venueId: 'branch', scannedAt: startsAt + minutes * MINUTE })];
    expect(reasons(scans)).toEqual(expected);
  });

  it.each([
    [800, []],
    [801, [['far-from-venue', 1]]],
  ])('%d metres from a venue of 300, with 500 of tolerance', (distanceMetres, expected) => {
    expect(reasons([observedScan('p', { distanceMetres })])).toEqual(expected);
  });

  it('gives its reasons in words, with a clause', () => {
    const [flag] = reviewFlags(
      people(3, () => ({ deviceDigest: 'd' })),
      [],
    );
    expect(flag).toMatchObject({ label: '同一部手机为 3 人扫码', personIds: ['p00', 'p01', 'p02'] });
    expect(flag?.clause).not.toBe('');
  });

  it('does not depend on the order of the scans', () => {
    const scan = fc
      .tuple(fc.nat(12), fc.constantFrom('main', 'branch'), fc.nat(200), fc.nat(2))
      .map(([n, venueId, minutes, device]) =>
        observedScan(`p${n}`, { venueId, scannedAt: endsAt + (minutes - 100) * MINUTE, deviceDigest: `d${device}` }),
      );
    fc.assert(
      fc.property(fc.array(scan, { maxLength: 60 }), (scans) => {
        const venues = [observedVenue(), observedVenue({ venueId: 'branch' })];
        expect(reviewFlags([...scans].reverse(), venues)).toEqual(reviewFlags(scans, venues));
      }),
    );
  });
});
