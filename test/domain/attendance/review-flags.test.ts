import * as fc from 'fast-check';
import { reviewFlags } from '../../../cloudfunctions/domain/attendance';
import { endsAt, observedScan, observedVenue, startsAt, thresholds } from '../builders/attendance';

const MINUTE = 60_000;
const people = (n: number, overrides: (i: number) => object) =>
  Array.from({ length: n }, (_, i) => observedScan(`p${String(i).padStart(2, '0')}`, overrides(i)));
const reasons = (scans: ReturnType<typeof people>, venues = [observedVenue()]) =>
  reviewFlags(scans, venues, thresholds).map((flag) => [flag.reason, flag.personIds.length]);

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
      people(10, (i) => ({ deliveredAt: endsAt + MINUTE * (i + 1) - (i % 2) * 1000 })),
      [['burst-after-hours', 10]],
    ],
    [
      'ten after hours over twenty minutes: nothing',
      people(10, (i) => ({ deliveredAt: endsAt + 2 * MINUTE * (i + 1) - (i % 2) * 1000 })),
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
      thresholds,
    );
    expect(flag).toMatchObject({ label: '同一部手机为 3 人扫码', personIds: ['p00', 'p01', 'p02'] });
    expect(flag?.clause).not.toBe('');
  });

  const late = (n: number, overrides: (i: number) => object = () => ({})) =>
    people(n, (i) => ({
      isLate: true,
      slot: 7,
      scannedAt: startsAt + i,
      deliveredAt: endsAt - MINUTE * (n - i) + (i % 3) * 700,
      ...overrides(i),
    }));
  it.each([
    ['two late with one code: nothing', late(2), []],
    ['three late with one code', late(3), [['late-one-slot', 3]]],
    ['59 at once with one code: nothing', people(59, (i) => ({ slot: 7, deliveredAt: startsAt + i * i * 300 })), []],
    [
      '60 at once with one code',
      people(60, (i) => ({ slot: 7, deliveredAt: startsAt + i * i * 300 })),
      [['one-slot', 60]],
    ],
    [
      'five of 50 late, each with another code',
      [
        ...late(5, (i) => ({ slot: i })),
        ...people(45, () => ({})).map((scan) => ({ ...scan, personId: `q${scan.personId}` })),
      ],
      [['late-share', 5]],
    ],
    [
      'five of 51 late: nothing',
      [
        ...late(5, (i) => ({ slot: i })),
        ...people(46, () => ({})).map((scan) => ({ ...scan, personId: `q${scan.personId}` })),
      ],
      [],
    ],
    ['three late from one address', late(3, (i) => ({ slot: i, networkDigest: 'home' })), [['late-one-network', 3]]],
    [
      'three late who read the screen in one millisecond',
      late(3, (i) => ({ slot: i, scannedAt: startsAt })),
      [['one-moment', 3]],
    ],
    ['99 within five seconds: nothing', people(99, (i) => ({ deliveredAt: startsAt + (i * i) / 2 })), []],
    ['100 within five seconds', people(100, (i) => ({ deliveredAt: startsAt + (i * i) / 2 })), [['too-fast', 100]]],
    ['seven who come every 20 seconds: nothing', people(7, (i) => ({ deliveredAt: startsAt + i * 20_000 })), []],
    ['eight who come every 20 seconds', people(8, (i) => ({ deliveredAt: startsAt + i * 20_000 })), [['too-even', 8]]],
    [
      'eight who come about every 20 seconds: nothing',
      people(8, (i) => ({ deliveredAt: startsAt + i * 20_000 + (i % 2) * 60 })),
      [],
    ],
  ])('R-ATTEND 4, 6: %s', (_name, scans, expected) => expect(reasons(scans)).toEqual(expected));

  it('R-ATTEND 6: says the figures of one photograph that admitted twenty people at home an hour later', () => {
    const photographed = late(20, () => ({ scannedAt: startsAt, networkDigest: 'home' }));
    expect(reviewFlags(photographed, [observedVenue()], thresholds).map(({ label }) => label)).toEqual([
      '09:00 的同一个签到码有 20 人使用，其中 20 人事后补交',
      '扫码 20 人中有 20 人事后补交，占 100.0%',
      '同一网络地址有 20 人事后补交扫码',
      '20 人补交的扫码都称在 09:00 的同一毫秒',
    ]);
  });

  it.each([
    [2, []],
    [3, [['position-tried', 1]]],
  ])('R-ATTEND 5: refused %d times for the position before', (times, expected) => {
    const flags = reviewFlags(
      [observedScan('p')],
      [],
      thresholds,
      Array.from({ length: times }, () => 'p'),
    );
    expect(flags.map((flag) => [flag.reason, flag.personIds.length])).toEqual(expected);
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
        expect(reviewFlags([...scans].reverse(), venues, thresholds)).toEqual(reviewFlags(scans, venues, thresholds));
      }),
    );
  });
});
