/**
 * Keyed digests of sign-in codes (R-ATTEND 3 and 5). The master key comes from the caller; every session has a key of
 * its own, so that a key shown to one venue by mistake opens no other session.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Key of one session: HMAC-SHA-256 of a label and the session's id under the master key. 32 bytes. */
export function deriveSessionKey(masterKey: Uint8Array, sessionId: string): Buffer {
  return createHmac('sha256', masterKey).update(`plh-sign-in-1\n${sessionId}`, 'utf8').digest();
}

/**
 * HMAC-SHA-256 in base64url, cut to `characters` (6 bits each). Compared as text, never as decoded bytes: the last
 * character of a cut base64 text can have spare bits, and two texts of the same bytes would both pass.
 */
export function truncatedMac(key: Uint8Array, message: string, characters: number): string {
  return createHmac('sha256', key).update(message, 'utf8').digest('base64url').slice(0, characters);
}

/** SHA-256 in base64url, cut to `characters`; a look-up key, not a proof. */
export function shortDigest(message: string, characters: number): string {
  return createHash('sha256').update(message, 'utf8').digest('base64url').slice(0, characters);
}

/** Constant-time comparison of two texts; texts of different length are simply different. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a, 'utf8');
  const right = Buffer.from(b, 'utf8');
  return left.length === right.length && timingSafeEqual(left, right);
}
