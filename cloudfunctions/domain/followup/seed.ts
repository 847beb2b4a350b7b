/**
 * The seed of a draw, out of two contributions (R-FOLLOWUP 2): first each party's commitment (a hash) is in, then both
 * contributions are opened. Neither can choose its own with the other's in view, and neither can change it afterwards.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

export type DrawParty = 'evaluator' | 'bureau';

export interface Contributions {
  evaluator: string;
  bureau: string;
}

/** A contribution is 64 characters of lower-case hex: 32 random bytes, made on the party's own device. */
export function isContribution(value: string): boolean {
  if (value.length !== 64) return false;
  for (const character of value) if (!'0123456789abcdef'.includes(character)) return false;
  return true;
}

/**
 * What a party's one tap contributes to one session, out of the 64 characters that its device sent for many sessions: opening
 * one session's contribution then tells nothing about the others, which the other party may not have committed to yet.
 */
export function contributionFor(sessionId: string, party: DrawParty, tap: string): string {
  return sha256(`plh-contribution-1\n${JSON.stringify([sessionId, party, tap])}`);
}

/** SHA-256 (hex) that binds a party to its contribution to one session's draw. */
export function commitmentOf(sessionId: string, party: DrawParty, contribution: string): string {
  return sha256(`plh-commit-1\n${JSON.stringify([sessionId, party, contribution])}`);
}

/** Whether an opened contribution is the one that was committed to. */
export function opensCommitment(
  sessionId: string,
  party: DrawParty,
  commitment: string,
  contribution: string,
): boolean {
  if (!isContribution(contribution)) return false;
  const expected = Buffer.from(commitmentOf(sessionId, party, contribution), 'utf8');
  const given = Buffer.from(commitment, 'utf8');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Canonical seed of a session's draw; it names the roster, so that it fits no other list. */
export function seedOf(sessionId: string, rosterHash: string, contributions: Contributions): string {
  return `plh-seed-1\n${JSON.stringify([sessionId, rosterHash, contributions.evaluator, contributions.bureau])}`;
}

/** SHA-256 (hex) of a seed. */
export function seedHashOf(seed: string): string {
  return sha256(seed);
}

/** Ticket of an attendee: SHA-256 (hex) of the seed's hash and the attendee's id. */
export function ticketOf(seedHash: string, attendeeId: string): string {
  return sha256(`${seedHash}\n${attendeeId}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
