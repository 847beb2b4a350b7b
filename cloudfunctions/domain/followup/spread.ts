/** Heads of one venue, and how many of them are called. */
export interface VenueShare {
  venueId: string;
  heads: number;
  share: number;
}

/**
 * Shares a sample among the venues by the largest remainder (R-FOLLOWUP 1). Ties go to the venue with more heads, then
 * to the smaller id.
 *
 * `kept` are the shares of an earlier, smaller sample. They are never taken back: the plain method can lower a venue's
 * share when the whole grows (the Alabama paradox), and a pick that was called must stay. Without `kept` this is
 * exactly the largest-remainder method, since each seat goes to the largest gap between quota and seats.
 * @throws RangeError when the size exceeds the heads, or is below what is kept
 */
export function spreadSample(
  size: number,
  venues: readonly { venueId: string; heads: number }[],
  kept: readonly { venueId: string; share: number }[] = [],
): VenueShare[] {
  const total = venues.reduce((sum, venue) => sum + venue.heads, 0);
  const before = new Map(kept.map((venue) => [venue.venueId, venue.share]));
  const shares = [...venues]
    .sort((a, b) => (a.venueId < b.venueId ? -1 : 1))
    .map((venue) => ({ venueId: venue.venueId, heads: venue.heads, share: before.get(venue.venueId) ?? 0 }));
  const given = shares.reduce((sum, venue) => sum + venue.share, 0);
  if (size > total || given > size) throw new RangeError(`Cannot share ${size} among ${total} people, ${given} kept`);
  for (let seat = given; seat < size; seat += 1) {
    let best: VenueShare | null = null;
    for (const venue of shares) {
      if (venue.share >= venue.heads) continue;
      if (best === null || isNeedier(venue, best, size, total)) best = venue;
    }
    if (best !== null) best.share += 1;
  }
  return shares;
}

/** Compares heads × size / total − share in whole numbers. */
function isNeedier(a: VenueShare, b: VenueShare, size: number, total: number): boolean {
  const gap = a.heads * size - a.share * total - (b.heads * size - b.share * total);
  return gap > 0 || (gap === 0 && a.heads > b.heads);
}
