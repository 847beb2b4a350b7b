/**
 * The frozen list of attendees that a sample is drawn from (R-FOLLOWUP 2). Its people stand under pseudonyms from the
 * start: the list can then be published after the draw as it was hashed before it, and anyone can repeat the draw.
 */
import { createHash, createHmac } from 'node:crypto';

export interface RosterEntry {
  /** Pseudonym of the attendee within this session. */
  attendeeId: string;
  venueId: string;
}

export interface FrozenRoster {
  sessionId: string;
  entries: RosterEntry[];
  salt: string;
  /** SHA-256 (hex) of the salt and the canonical list: published when the session closes. */
  hash: string;
}

/**
 * Pseudonym of a person in a session: 16 hex characters of an HMAC. The key is never published, so a pseudonym leads
 * back to nobody and differs from session to session.
 */
export function pseudonymOf(key: Uint8Array, sessionId: string, personId: string): string {
  const digest = createHmac('sha256', key).update(`plh-pseudonym-1\n${sessionId}\n${personId}`, 'utf8').digest('hex');
  return `A-${digest.slice(0, 16)}`;
}

/**
 * Freezes a list: sorted, without doubles, hashed with a salt (random text, at least 16 characters, from the caller),
 * so that a list published as a hash cannot be guessed before it is opened.
 */
export function freezeRoster(sessionId: string, attendees: readonly RosterEntry[], salt: string): FrozenRoster {
  if (salt.length < 16) throw new RangeError('The salt of a roster has at least 16 characters');
  const byId = new Map(attendees.map((entry) => [entry.attendeeId, entry]));
  if (byId.size !== attendees.length) throw new RangeError('An attendee stands twice in the roster');
  const entries = [...byId.values()]
    .map(({ attendeeId, venueId }) => ({ attendeeId, venueId }))
    .sort((a, b) => compare(a.venueId, b.venueId) || compare(a.attendeeId, b.attendeeId));
  return { sessionId, entries, salt, hash: rosterHash(sessionId, entries, salt) };
}

/** Hash of a list in its canonical order. */
export function rosterHash(sessionId: string, entries: readonly RosterEntry[], salt: string): string {
  const lines = entries.map((entry) => JSON.stringify([entry.venueId, entry.attendeeId]));
  const text = ['plh-roster-1', JSON.stringify([sessionId, salt]), ...lines].join('\n');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
