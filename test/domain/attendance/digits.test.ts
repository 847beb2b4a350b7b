import {
  chooseByDigits,
  digitsOfSlot,
  reviewFlags,
  slotAt,
  slotOfDigits,
  type DigitsMatch,
} from '../../../cloudfunctions/domain/attendance';
import { keyOf, observedScan, rules, startsAt, thresholds } from '../builders/attendance';

const venue = { sessionId: 'session-1', venueId: 'main' };
const key = keyOf('session-1');
const SLOT = rules.slotSeconds * 1000;
const shown = slotAt(startsAt, rules);
const digits = digitsOfSlot(key, venue, shown);
const takenAt = (at: number, typed = digits, where = venue) => slotOfDigits(key, where, typed, at, rules);

test('R-ATTEND 5: six digits of a keyed function: the same for the same session, venue and slot, others for every other', () => {
  const slots = Array.from({ length: 2000 }, (_, n) => digitsOfSlot(key, venue, n));
  expect(slots.every((one) => /^\d{6}$/.test(one))).toBe(true);
  // by chance two of 2000 are equal twice; a function of fewer bits would show many
  expect(new Set(slots).size).toBeGreaterThan(1985);
  expect(slots.some((one) => one.startsWith('0'))).toBe(true);
  expect(digitsOfSlot(key, venue, 7)).toBe(slots[7]);
  expect(digitsOfSlot(key, { ...venue, venueId: 'branch' }, shown)).not.toBe(digits);
  expect(digitsOfSlot(keyOf('session-2'), { ...venue, sessionId: 'session-2' }, shown)).not.toBe(digits);
});

test.each([
  ['before their slot, by a millisecond', startsAt - 1, null],
  ['in the first millisecond of it', startsAt, shown],
  ['in the last one of the two slots after it', startsAt + 3 * SLOT - 1, shown],
  ['a millisecond later', startsAt + 3 * SLOT, null],
])('R-ATTEND 5: digits are taken as long as the code beside them: %s', (_name, at, slot) => {
  expect(takenAt(at)).toBe(slot);
});

test('R-ATTEND 5: neither of another venue nor shorter, longer or empty', () => {
  for (const typed of ['', '1', `${digits}0`, digits.slice(1)]) expect(takenAt(startsAt, typed)).toBeNull();
  expect(takenAt(startsAt, digits, { ...venue, venueId: 'branch' })).toBeNull();
});

const place = { latitude: 40.84, longitude: 111.75 };
const far = { latitude: 41.84, longitude: 111.75 };
const match = (overrides: Partial<DigitsMatch> = {}): DigitsMatch => ({
  ...venue,
  slot: shown,
  venue: { place, radiusMetres: 300 },
  staffConfirmed: false,
  booked: false,
  ...overrides,
});
const branch = { venueId: 'branch' };

test.each([
  ['none', [], place, 'DIGITS_WRONG'],
  ['one, without a location', [match()], null, 'LOCATION_REQUIRED'],
  ['one, from far away', [match()], far, 'TOO_FAR_FROM_VENUE'],
  ['one whose venue has no position', [match({ venue: null })], place, 'LOCATION_REQUIRED'],
  ['one, at the venue', [match()], place, 'main'],
  ['one, confirmed by staff', [match({ staffConfirmed: true })], null, 'main'],
  ['two, only one of them near', [match({ venue: { place: far, radiusMetres: 300 } }), match(branch)], place, 'branch'],
  ['two near, one of them booked', [match(), match({ ...branch, booked: true })], place, 'branch'],
  ['two near, both booked', [match({ booked: true }), match({ ...branch, booked: true })], place, 'DIGITS_SEVERAL'],
  ['two near', [match(), match(branch)], place, 'DIGITS_SEVERAL'],
  ['two, neither of them near', [match(), match(branch)], far, 'TOO_FAR_FROM_VENUE'],
  [
    'two, the booked one far away',
    [match({ booked: true, venue: { place: far, radiusMetres: 1 } }), match(branch)],
    place,
    'branch',
  ],
] as const)('R-ATTEND 5: which venue is meant by digits that fit %s', (_name, matches, location, expected) => {
  const choice = chooseByDigits(matches, location);
  expect(choice.ok ? choice.match.venueId : choice.reason).toBe(expected);
});

test('R-ATTEND 6: many with the same digits, many in all, and right ones after several wrong ones are said', () => {
  const typed = (n: number, slot: number) => observedScan(`p${n}`, { slot, isByDigits: true });
  const scans = [
    ...Array.from({ length: 9 }, (_, n) => typed(n, 1)),
    typed(9, 1),
    ...Array.from({ length: 10 }, (_, n) => observedScan(`s${n}`, { slot: 2 })),
  ];
  const kinds = (list: typeof scans, wrong: string[] = []) =>
    reviewFlags(list, [], thresholds, [], wrong)
      .filter(({ reason }) => reason.startsWith('digits'))
      .map(({ reason, personIds }) => [reason, personIds.length]);
  expect(kinds(scans)).toEqual([
    ['digits-one-slot', 10],
    ['digits-share', 10],
  ]);
  // nine of one slot, and 4 of 24 = a sixth: nothing to say
  expect(kinds(scans.slice(0, 9).concat(scans.slice(10)))).toEqual([['digits-share', 9]]);
  expect(kinds([typed(1, 1), typed(2, 2), typed(3, 3), typed(4, 4), ...scans.slice(10)])).toEqual([]);
  const wrong = ['p1', 'p1', 'p1', 's1', 's1', 's1', 'p2', 'p2'];
  expect(kinds([typed(1, 1), typed(2, 2), ...scans.slice(10)], wrong)).toEqual([['digits-tried', 1]]);
});
