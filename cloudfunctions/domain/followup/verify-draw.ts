/**
 * Repeats a published draw (R-FOLLOWUP 2). Needs nothing but what was published: works offline and for anybody.
 */
import { drawSample, enlargeDraw, type Draw } from './draw';
import { rosterHash, type RosterEntry } from './roster';
import { opensCommitment, seedHashOf, seedOf, type Contributions } from './seed';
import { sampleSize } from './sample-size';
import type { FollowupRules } from './rules';

export interface PublishedDraw {
  sessionId: string;
  /** Published when the session closed. */
  rosterHash: string;
  /** Published with the draw. */
  salt: string;
  roster: RosterEntry[];
  commitments: Contributions;
  contributions: Contributions;
  seedHash: string;
  /** Sizes in the order in which they were drawn; more than one when the sample was enlarged. */
  sizes: number[];
  /** Under pseudonyms. */
  venues: { venueId: string; picks: string[]; reserve: string[] }[];
}

export interface DrawCheck {
  ok: boolean;
  /** What does not agree, empty when everything does. */
  differences: ('roster' | 'commitment-evaluator' | 'commitment-bureau' | 'seed' | 'size' | 'picks')[];
}

/** The draw in its published form. */
export function publishedVenues(draw: Draw): PublishedDraw['venues'] {
  return draw.venues.map((venue) => ({
    venueId: venue.venueId,
    picks: venue.picks.map((pick) => pick.attendeeId),
    reserve: venue.reserve.map((next) => next.attendeeId),
  }));
}

/** Repeats the draw and says where it differs from what was published. Never throws for what was published. */
export function verifyDraw(published: PublishedDraw, rules: FollowupRules | ((heads: number) => number)): DrawCheck {
  const sizeOf = typeof rules === 'function' ? rules : (heads: number) => sampleSize(heads, rules);
  const differences: DrawCheck['differences'] = [];
  const { sessionId, contributions } = published;
  const sorted = [...published.roster].sort(
    (a, b) => compare(a.venueId, b.venueId) || compare(a.attendeeId, b.attendeeId),
  );
  const distinct = new Set(sorted.map((entry) => entry.attendeeId)).size === sorted.length;
  if (!distinct || rosterHash(sessionId, sorted, published.salt) !== published.rosterHash) differences.push('roster');
  for (const party of ['evaluator', 'bureau'] as const) {
    const opened = opensCommitment(sessionId, party, published.commitments[party], contributions[party]);
    if (!opened) differences.push(`commitment-${party}`);
  }
  const seedHash = seedHashOf(seedOf(sessionId, published.rosterHash, contributions));
  if (seedHash !== published.seedHash) differences.push('seed');
  const [first, ...larger] = published.sizes;
  const grows = published.sizes.every((size, i) => i === 0 || size > (published.sizes[i - 1] ?? 0));
  if (first !== sizeOf(sorted.length) || !grows || larger.some((size) => size > sorted.length)) {
    differences.push('size');
  } else {
    const draw = larger.reduce(enlargeDraw, drawSample(sorted, seedHash, first));
    if (JSON.stringify(publishedVenues(draw)) !== JSON.stringify(published.venues)) differences.push('picks');
  }
  return { ok: differences.length === 0, differences };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
