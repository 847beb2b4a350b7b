/** The draw (R-FOLLOWUP 2): lowest tickets are called, the next ones are the reserve, in order, venue by venue. */
import { spreadSample, type VenueShare } from './spread';
import { ticketOf } from './seed';
import type { RosterEntry } from './roster';

export interface Ticket {
  attendeeId: string;
  venueId: string;
  /** SHA-256 in hex; a smaller text is a smaller number. */
  ticket: string;
}

export interface VenueDraw extends VenueShare {
  /** Called first, lowest ticket first. */
  picks: Ticket[];
  /** Everybody else of the venue, in the order in which they replace. */
  reserve: Ticket[];
}

export interface Draw {
  seedHash: string;
  size: number;
  venues: VenueDraw[];
}

/**
 * Draws `size` of the roster's people. The order of the roster does not matter; the same seed gives the same draw.
 * @throws RangeError when the size exceeds the roster
 */
export function drawSample(roster: readonly RosterEntry[], seedHash: string, size: number): Draw {
  return drawWithin(roster, seedHash, size, []);
}

/** Enlarges a draw: nobody picked before is dropped, and the order stays that of the tickets. */
export function enlargeDraw(draw: Draw, size: number): Draw {
  const roster = draw.venues.flatMap((venue) => [...venue.picks, ...venue.reserve]);
  return drawWithin(roster, draw.seedHash, size, draw.venues);
}

function drawWithin(
  roster: readonly RosterEntry[],
  seedHash: string,
  size: number,
  kept: readonly { venueId: string; share: number }[],
): Draw {
  const tickets = new Map<string, Ticket[]>();
  for (const { attendeeId, venueId } of roster) {
    const here = tickets.get(venueId) ?? [];
    here.push({ attendeeId, venueId, ticket: ticketOf(seedHash, attendeeId) });
    tickets.set(venueId, here);
  }
  const heads = [...tickets].map(([venueId, here]) => ({ venueId, heads: here.length }));
  const venues = spreadSample(size, heads, kept).map((venue) => {
    const ordered = (tickets.get(venue.venueId) ?? []).sort(byTicket);
    return { ...venue, picks: ordered.slice(0, venue.share), reserve: ordered.slice(venue.share) };
  });
  return { seedHash, size, venues };
}

function byTicket(a: Ticket, b: Ticket): number {
  if (a.ticket !== b.ticket) return a.ticket < b.ticket ? -1 : 1;
  return a.attendeeId < b.attendeeId ? -1 : 1;
}
