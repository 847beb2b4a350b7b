import * as fc from 'fast-check';
import { firstOf, isOfNow, type Candidate, type NowKind } from '../../cloudfunctions/domain/today';

const KINDS: readonly NowKind[] = ['sign', 'sign-in', 'show-code', 'feedback', 'call', 'step', 'attend'];

test('the hall goes before what closes, that before work, that before what is to come: every pair', () => {
  for (const [rank, kind] of KINDS.entries())
    for (const later of KINDS.slice(rank + 1)) {
      // whatever their days
      expect(
        firstOf([
          { kind: later, at: 1 },
          { kind, at: null },
        ])?.kind,
      ).toBe(kind);
    }
});

test('of one kind the nearer, without a day last, else as given', () => {
  const some: (Candidate & { name: string })[] = [
    { kind: 'step', at: null, name: 'no day' },
    { kind: 'step', at: 5, name: 'later' },
    { kind: 'step', at: 3, name: 'first' },
    { kind: 'step', at: 3, name: 'second' },
  ];
  expect(firstOf(some)?.name).toBe('first');
  expect(firstOf([])).toBeNull();
});

test('one of the given, and the same whatever their order unless two tie', () => {
  const candidate = fc.record({ kind: fc.constantFrom(...KINDS), at: fc.option(fc.nat(), { nil: null }) });
  fc.assert(
    fc.property(fc.array(candidate, { minLength: 1, maxLength: 8 }), (given) => {
      expect(firstOf(given)).toEqual(firstOf(given.toReversed()));
      expect(given).toContain(firstOf(given));
    }),
    { seed: 20_261_130 },
  );
});

test.each([
  // 1 March 2026, Shanghai: begins 22:00, ends 02:00 of the 2nd
  ['the evening before', '2026-02-28T23:59:59+08:00', false],
  ['the first moment of its day', '2026-03-01T00:00:00+08:00', true],
  ['under way', '2026-03-01T23:59:59+08:00', true],
  ['after midnight', '2026-03-02T00:00:00+08:00', true],
  ['its last moment', '2026-03-02T01:59:59+08:00', true],
  ['over', '2026-03-02T02:00:00+08:00', false],
])('a session is of now on the day it begins and until it ends: %s', (_, now, expected) => {
  const session = { startAt: Date.parse('2026-03-01T22:00:00+08:00'), endAt: Date.parse('2026-03-02T02:00:00+08:00') };
  expect(isOfNow(session, Date.parse(now))).toBe(expected);
});
