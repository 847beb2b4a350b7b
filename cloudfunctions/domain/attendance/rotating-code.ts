/**
 * The code on the venue's screen, which changes every 20 seconds (R-ATTEND 3):
 *
 *   p1.<session>.<venue>.<slot in base 36>.<MAC, 12 characters of base64url = 72 bits>
 *
 * About 60 characters, all of QR's byte mode at version 4: a phone reads it from the last row. 72 bits are enough
 * because a guess can only be tried against the server, one recorded call at a time, within a minute.
 */
import type { SignInRules } from './rules';
import { sameText, truncatedMac } from './mac';

const VERSION = 'p1';
const MAC_CHARACTERS = 12;
const MAX_LENGTH = 160;

export interface RotatingCode {
  sessionId: string;
  venueId: string;
  /** Number of the slot since the epoch. */
  slot: number;
}

/** Slot of an instant (epoch ms). */
export function slotAt(at: number, rules: SignInRules): number {
  return Math.floor(at / (rules.slotSeconds * 1000));
}

/** Whether a code of `slot` may be scanned at an instant (epoch ms): in its own slot and the accepted ones after it. */
export function isCurrent(slot: number, at: number, rules: SignInRules): boolean {
  const age = slotAt(at, rules) - slot;
  return age >= 0 && age <= rules.acceptedEarlierSlots;
}

/** Epoch ms at which the venue's screen has to show the next code. */
export function nextSlotStartsAt(now: number, rules: SignInRules): number {
  return (slotAt(now, rules) + 1) * rules.slotSeconds * 1000;
}

/**
 * The code of a venue at an instant. `key` is the session's own key (`deriveSessionKey`).
 * @throws RangeError when an id has characters that the text form cannot carry
 */
export function codeAt(
  key: Uint8Array,
  venue: { sessionId: string; venueId: string },
  at: number,
  rules: SignInRules,
): string {
  const { sessionId, venueId } = venue;
  if (!isId(sessionId) || !isId(venueId)) throw new RangeError(`Not usable in a code: ${sessionId} ${venueId}`);
  const body = `${VERSION}.${sessionId}.${venueId}.${slotAt(at, rules).toString(36)}`;
  return `${body}.${truncatedMac(key, body, MAC_CHARACTERS)}`;
}

/** Reads the text form without checking its MAC. Null for anything that `codeAt` could not have written. */
export function parseCode(text: string): (RotatingCode & { body: string; mac: string }) | null {
  if (text.length > MAX_LENGTH) return null;
  const parts = text.split('.');
  if (parts.length !== 5) return null;
  const [version, sessionId, venueId, slotText, mac] = parts as [string, string, string, string, string];
  if (version !== VERSION || !isId(sessionId) || !isId(venueId)) return null;
  if (mac.length !== MAC_CHARACTERS || !isId(mac)) return null;
  const slot = Number.parseInt(slotText, 36);
  // One spelling per slot: '01a', '1A' and '1a?' must not pass as '1a'.
  if (!Number.isSafeInteger(slot) || slot < 0 || slot.toString(36) !== slotText) return null;
  return { sessionId, venueId, slot, body: text.slice(0, text.length - MAC_CHARACTERS - 1), mac };
}

/** Whether the MAC of a parsed code is genuine under the key of the session that it names. */
export function isGenuine(key: Uint8Array, code: { body: string; mac: string }): boolean {
  return sameText(truncatedMac(key, code.body, MAC_CHARACTERS), code.mac);
}

/** Ids within codes: letters, digits, '-' and '_', 1–40 characters. */
function isId(text: string): boolean {
  if (text.length < 1 || text.length > 40) return false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const digit = unit >= 48 && unit <= 57;
    const upper = unit >= 65 && unit <= 90;
    const lower = unit >= 97 && unit <= 122;
    if (!digit && !upper && !lower && unit !== 45 && unit !== 95) return false;
  }
  return true;
}
