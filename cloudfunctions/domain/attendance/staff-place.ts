/** What an entry by staff does to the person's registration, and what its undoing gives back (R-ATTEND 1, 7). Nothing else touches the places. */

export interface HeldPlace {
  state: 'registered' | 'waiting' | 'cancelled';
  venueId: string;
  at: number;
}

export interface PlaceChange {
  /** Null: no registration any more. */
  place: HeldPlace | null;
  /** By so many the counters of the venues move. */
  moves: { venueId: string; registered?: 1 | -1; waiting?: 1 | -1 }[];
}

/** Whoever is in the room is in, whatever the capacity: who never asked, who cancelled, who waits, who has a place elsewhere. Null: the place was there and stays. */
export function placeOfEntry(before: HeldPlace | null, venueId: string, at: number): PlaceChange | null {
  if (before?.state === 'registered' && before.venueId === venueId) return null;
  return {
    place: { state: 'registered', venueId, at: before?.at ?? at },
    moves: [
      { venueId, registered: 1 },
      ...(before && before.state !== 'cancelled' ? [{ venueId: before.venueId, [before.state]: -1 as const }] : []),
    ],
  };
}

/**
 * Gives back exactly what was there before the entry. Null where there is nothing to give back: the entry made no place, something else has changed it
 * since, or the person's own scan holds it now.
 */
export function placeOfUndo(
  current: HeldPlace | null,
  entry: { before: HeldPlace | null; venueId: string; at: number },
  scanned: boolean,
): PlaceChange | null {
  const made = placeOfEntry(entry.before, entry.venueId, entry.at)?.place;
  if (!made || !current || scanned) return null;
  if (current.state !== made.state || current.venueId !== made.venueId || current.at !== made.at) return null;
  return {
    place: entry.before,
    moves: [
      { venueId: made.venueId, registered: -1 },
      ...(entry.before && entry.before.state !== 'cancelled'
        ? [{ venueId: entry.before.venueId, [entry.before.state]: 1 as const }]
        : []),
    ],
  };
}
