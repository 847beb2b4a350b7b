import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import {
  drawSample,
  enlargeDraw,
  freezeRoster,
  pseudonymOf,
  ticketOf,
  verifyDraw,
} from '../../../cloudfunctions/domain/followup';
import type { Draw, PublishedDraw } from '../../../cloudfunctions/domain/followup';
import { contributions, people, publishedDraw, rules } from '../builders/followup';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const picksOf = (draw: Draw) => draw.venues.flatMap((venue) => venue.picks.map((pick) => pick.attendeeId));
const heads = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 1, max: 30 }), {
  minKeys: 1,
  maxKeys: 5,
});
const shuffled = <T>(list: readonly T[], salt: number) =>
  [...list].sort((a, b) => (sha256(`${salt}${JSON.stringify(a)}`) < sha256(`${salt}${JSON.stringify(b)}`) ? -1 : 1));

describe('R-FOLLOWUP 2: the draw', () => {
  it('calls the lowest tickets of each venue and keeps the others in order', () => {
    const draw = drawSample(people({ main: 61, north: 25, west: 15 }), 'seed-hash', 6);
    expect(draw.venues.map((venue) => venue.picks.length)).toEqual([4, 1, 1]);
    for (const venue of draw.venues) {
      const order = [...venue.picks, ...venue.reserve].map((ticket) => ticket.ticket);
      expect(order).toEqual([...order].sort());
      expect(order).toHaveLength(venue.heads);
    }
  });

  it('gives each attendee SHA-256 of the seed’s hash and the id', () => {
    expect(ticketOf('seed-hash', 'A-1')).toBe(sha256('seed-hash\nA-1'));
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(heads, fc.integer(), fc.string(), (venues, salt, seed) => {
        const roster = people(venues);
        const size = Math.ceil(roster.length / 20);
        expect(drawSample(shuffled(roster, salt), seed, size)).toEqual(drawSample(roster, seed, size));
        expect(freezeRoster('s', shuffled(roster, salt), 'x'.repeat(16))).toEqual(
          freezeRoster('s', roster, 'x'.repeat(16)),
        );
      }),
    );
  });

  it('keeps the earlier picks when it is enlarged, and takes the next of the reserve', () => {
    fc.assert(
      fc.property(heads, fc.string(), fc.nat(), fc.nat(), (venues, seed, a, b) => {
        const roster = people(venues);
        const [small, large] = [a % (roster.length + 1), b % (roster.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const before = drawSample(roster, seed, small);
        const after = enlargeDraw(before, large);
        expect(picksOf(after)).toEqual(expect.arrayContaining(picksOf(before)));
        expect(picksOf(after)).toHaveLength(large);
        for (const [i, venue] of after.venues.entries()) {
          const earlier = before.venues[i]!;
          expect([...venue.picks, ...venue.reserve]).toEqual([...earlier.picks, ...earlier.reserve]);
        }
      }),
    );
  });

  it('takes other people with another seed', () => {
    const roster = people({ main: 400 });
    expect(picksOf(drawSample(roster, 'one', 20))).not.toEqual(picksOf(drawSample(roster, 'two', 20)));
  });
});

describe('R-FOLLOWUP 2: the frozen list', () => {
  it('refuses a person twice and a salt that could be guessed', () => {
    const [one] = people({ main: 1 });
    expect(() => freezeRoster('s', [one!, one!], 'x'.repeat(16))).toThrow(RangeError);
    expect(() => freezeRoster('s', [one!], 'x'.repeat(15))).toThrow(RangeError);
  });
  it('has another hash for another session, salt, venue or person', () => {
    const hash = (session: string, salt: string, venues: Record<string, number>) =>
      freezeRoster(session, people(venues), salt.repeat(16)).hash;
    const hashes = [
      hash('s', 'x', { a: 2 }),
      hash('t', 'x', { a: 2 }),
      hash('s', 'y', { a: 2 }),
      hash('s', 'x', { b: 2 }),
      hash('s', 'x', { a: 3 }),
    ];
    expect(new Set(hashes).size).toBe(5);
  });
  it('names people by pseudonyms that differ from session to session', () => {
    const key = Buffer.from('key');
    expect(pseudonymOf(key, 's', 'p')).toMatch(/^A-[0-9a-f]{16}$/);
    expect(pseudonymOf(key, 't', 'p')).not.toBe(pseudonymOf(key, 's', 'p'));
    expect(pseudonymOf(Buffer.from('other'), 's', 'p')).not.toBe(pseudonymOf(key, 's', 'p'));
  });
});

describe('R-FOLLOWUP 2: anyone can repeat a published draw', () => {
  it('agrees with what was published', () => {
    expect(verifyDraw(publishedDraw(), rules)).toEqual({ ok: true, differences: [] });
  });

  it('agrees with an enlarged draw', () => {
    const published = publishedDraw();
    const enlarged = enlargeDraw(drawSample(published.roster, published.seedHash, 6), 9);
    const venues = enlarged.venues.map((venue) => ({
      venueId: venue.venueId,
      picks: venue.picks.map((pick) => pick.attendeeId),
      reserve: venue.reserve.map((pick) => pick.attendeeId),
    }));
    expect(verifyDraw({ ...published, sizes: [6, 9], venues }, rules).ok).toBe(true);
  });

  const tampered: [string, (draw: PublishedDraw) => void][] = [
    ['roster', (draw) => draw.roster.pop()],
    ['roster', (draw) => (draw.salt = 'another salt, also long')],
    ['commitment-evaluator', (draw) => (draw.contributions = { ...contributions, evaluator: 'f'.repeat(64) })],
    ['commitment-bureau', (draw) => (draw.commitments = { ...draw.commitments, bureau: 'f'.repeat(64) })],
    ['seed', (draw) => (draw.seedHash = 'f'.repeat(64))],
    ['size', (draw) => (draw.sizes = [7])],
    ['size', (draw) => (draw.sizes = [6, 6])],
    ['size', (draw) => (draw.sizes = [6, 102])],
    ['size', (draw) => (draw.sizes = [])],
    ['picks', (draw) => draw.venues[0]!.picks.reverse()],
    ['picks', (draw) => draw.venues[0]!.reserve.splice(0, 1)],
  ];
  it.each(tampered)('says where it differs: %s', (difference, change) => {
    const draw = publishedDraw();
    change(draw);
    const check = verifyDraw(draw, rules);
    expect(check.ok).toBe(false);
    expect(check.differences).toContain(difference);
  });
});
