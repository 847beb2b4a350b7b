import {
  commitmentOf,
  drawSample,
  freezeRoster,
  publishedVenues,
  sampleSize,
  seedHashOf,
  seedOf,
} from '../../../cloudfunctions/domain/followup';
import type { FollowupRules, PublishedDraw, RosterEntry } from '../../../cloudfunctions/domain/followup';

export const rules: FollowupRules = { share: '0.05', minimum: 1, withinMonths: 1, attempts: 3, attemptDays: 2 };

/** So many people in each venue, named by number. */
export const people = (heads: Record<string, number>): RosterEntry[] =>
  Object.entries(heads).flatMap(([venueId, n]) =>
    Array.from({ length: n }, (_, i) => ({ attendeeId: `A-${venueId}-${i}`, venueId })),
  );

export const contributions = { evaluator: 'e'.repeat(64), bureau: 'b'.repeat(64) };

/** A draw as it is published, of 61 + 25 + 15 people unless others are named. */
export function publishedDraw(
  of: readonly RosterEntry[] = people({ main: 61, north: 25, west: 15 }),
  size = sampleSize(of.length, rules),
): PublishedDraw {
  const roster = freezeRoster('session-1', of, 'salt of sixteen and more');
  const seedHash = seedHashOf(seedOf('session-1', roster.hash, contributions));
  return {
    sessionId: 'session-1',
    rosterHash: roster.hash,
    salt: roster.salt,
    roster: roster.entries,
    commitments: {
      evaluator: commitmentOf('session-1', 'evaluator', contributions.evaluator),
      bureau: commitmentOf('session-1', 'bureau', contributions.bureau),
    },
    contributions,
    seedHash,
    sizes: [size],
    venues: publishedVenues(drawSample(roster.entries, seedHash, size)),
  };
}
