/**
 * Six digits beside the code of the venue's screen (R-ATTEND 5), for whoever cannot scan it: of the same slots, derived from the session's key, kept nowhere.
 *
 * They are told on by a phone call, and one in a million fits by chance: so they prove no presence by themselves (`posterRefusal`), are not taken later than
 * their slots, and tries are counted (`signInDigits` of the programme).
 */
import { createHmac } from 'node:crypto';
import type { ScanRefusal } from '../../contract/lists';
import { posterRefusal } from './poster-code';
import type { Place } from './location';
import { sameText } from './mac';
import { slotAt } from './rotating-code';
import type { SignInRules } from './rules';

const LENGTH = 6;
/** Bytes of the MAC that become digits: 2^48 is so far above 10^6 that each number is as likely as the others. */
const BYTES = 6;

/** The digits of a venue in a slot. `key` is the session's own key (`deriveSessionKey`). */
export function digitsOfSlot(key: Uint8Array, venue: { sessionId: string; venueId: string }, slot: number): string {
  const message = `plh-digits-1\n${venue.sessionId}\n${venue.venueId}\n${slot}`;
  const number = createHmac('sha256', key).update(message, 'utf8').digest().readUIntBE(0, BYTES) % 10 ** LENGTH;
  return String(number).padStart(LENGTH, '0');
}

/** The latest slot that may be typed at an instant (epoch ms) and whose digits these are; null when there is none. */
export function slotOfDigits(
  key: Uint8Array,
  venue: { sessionId: string; venueId: string },
  digits: string,
  at: number,
  rules: SignInRules,
): number | null {
  const current = slotAt(at, rules);
  const slots = Array.from({ length: rules.acceptedEarlierSlots + 1 }, (_, back) => current - back);
  // all of them are looked at: how long it takes tells nothing
  const [found] = slots.filter((slot) => sameText(digitsOfSlot(key, venue, slot), digits));
  return found ?? null;
}

/** A venue whose digits were typed, with what is known of the person there. */
export interface DigitsMatch {
  sessionId: string;
  venueId: string;
  slot: number;
  venue: { place: Place; radiusMetres: number } | null;
  /** Staff of that session say that the person is there. */
  staffConfirmed: boolean;
  /** The person has a place there. */
  booked: boolean;
}

export type DigitsChoice =
  { ok: true; match: DigitsMatch } | { ok: false; reason: ScanRefusal; match: DigitsMatch | null };

/**
 * Which venue is meant: one where the presence counts, among several the one that the person has booked. Equal digits of two venues that both could be
 * meant are nobody's: the next ones differ.
 */
export function chooseByDigits(matches: readonly DigitsMatch[], location: Place | null): DigitsChoice {
  const [first] = matches;
  if (!first) return { ok: false, reason: 'DIGITS_WRONG', match: null };
  const refusals = matches.map((match) => ({ match, reason: posterRefusal({ location, ...match }) }));
  const here = refusals.filter(({ reason }) => reason === null).map(({ match }) => match);
  const [only, another] = here.filter(({ booked }) => booked).length === 1 ? here.filter(({ booked }) => booked) : here;
  if (only) return another ? { ok: false, reason: 'DIGITS_SEVERAL', match: null } : { ok: true, match: only };
  return { ok: false, reason: refusals[0]?.reason ?? 'DIGITS_WRONG', match: first };
}
