import * as fc from 'fast-check';
import { followupDeadline, sampleSize, spreadSample } from '../../../cloudfunctions/domain/followup';
import { rules } from '../builders/followup';

describe('R-FOLLOWUP 1: 5 % rounded up, at least 1', () => {
  it.each([
    [0, 0],
    [1, 1],
    [19, 1],
    [20, 1],
    [21, 2],
    [40, 2],
    [41, 3],
    [100, 5],
    [101, 6],
    [400, 20],
  ])('%d attendees → %d', (attendees, size) => expect(sampleSize(attendees, rules)).toBe(size));

  it('never asks for more people than there are', () => {
    expect(sampleSize(3, { ...rules, minimum: 5 })).toBe(3);
  });
  it.each([-1, 1.5])('refuses %d people', (n) => expect(() => sampleSize(n, rules)).toThrow(RangeError));
});

describe('R-FOLLOWUP 1: shared among the venues by largest remainder', () => {
  const spread = (size: number, heads: Record<string, number>, kept?: Record<string, number>) =>
    spreadSample(
      size,
      Object.entries(heads).map(([venueId, n]) => ({ venueId, heads: n })),
      Object.entries(kept ?? {}).map(([venueId, share]) => ({ venueId, share })),
    ).map((venue) => venue.share);

  it.each([
    // 6 × 61/101 = 3.624, 6 × 25/101 = 1.485, 6 × 15/101 = 0.891: 3 + 1 + 0, then b (.891→west) and main (.624).
    [6, { main: 61, north: 25, west: 15 }, [4, 1, 1]],
    // 2 × 13/21 = 1.238, 2 × 5/21 = 0.476, 2 × 3/21 = 0.286.
    [2, { main: 13, north: 5, west: 3 }, [1, 1, 0]],
    // Equal remainders: more heads first, then the smaller id.
    [1, { a: 5, b: 5 }, [1, 0]],
    [0, { a: 5, b: 5 }, [0, 0]],
    [10, { a: 5, b: 5 }, [5, 5]],
  ])('%d of %j → %j', (size, heads, shares) => expect(spread(size, heads)).toEqual(shares));

  it('keeps what was given where the plain method would take back (Alabama)', () => {
    const heads = { a: 6, b: 6, c: 2 };
    // Of 10: 4.286, 4.286, 1.429 → 4, 4, 2. Of 11: 4.714, 4.714, 1.571 → 5, 5, 1, by which c would lose one.
    expect(spread(10, heads)).toEqual([4, 4, 2]);
    expect(spread(11, heads)).toEqual([5, 5, 1]);
    expect(spread(11, heads, { a: 4, b: 4, c: 2 })).toEqual([5, 4, 2]);
  });

  it('refuses more than there are and less than was given', () => {
    expect(() => spread(11, { a: 5, b: 5 })).toThrow(RangeError);
    expect(() => spread(1, { a: 5 }, { a: 2 })).toThrow(RangeError);
  });

  it('sums to the size, never exceeds a venue, and stays within one of the quota', () => {
    const venues = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.nat(80), { minKeys: 1, maxKeys: 8 });
    fc.assert(
      fc.property(venues, fc.double({ min: 0, max: 1, noNaN: true }), (heads, share) => {
        const total = Object.values(heads).reduce((sum, n) => sum + n, 0);
        const size = Math.floor(total * share);
        const result = spreadSample(
          size,
          Object.entries(heads).map(([venueId, n]) => ({ venueId, heads: n })),
        );
        expect(result.reduce((sum, venue) => sum + venue.share, 0)).toBe(size);
        for (const venue of result) {
          expect(venue.share).toBeLessThanOrEqual(venue.heads);
          if (total > 0) expect(Math.abs(venue.share - (venue.heads * size) / total)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('R-FOLLOWUP 1: within one month after the end', () => {
  it.each([
    // Instants in UTC; 16:00 UTC is midnight in Shanghai.
    ['2018-05-10T04:00:00Z', '2018-06-10'],
    ['2018-01-31T04:00:00Z', '2018-02-28'],
    ['2020-01-30T04:00:00Z', '2020-02-29'],
    ['2018-03-31T04:00:00Z', '2018-04-30'],
    ['2018-12-31T15:59:59Z', '2019-01-31'],
    ['2018-12-31T16:00:00Z', '2019-02-01'],
  ])('a session that ends at %s → %s', (endsAt, day) => {
    const { deadlineDay, deadlineAt } = followupDeadline(Date.parse(endsAt), rules);
    expect(deadlineDay).toBe(day);
    expect(deadlineAt).toBe(Date.parse(`${day}T23:59:59.999+08:00`));
  });
});
