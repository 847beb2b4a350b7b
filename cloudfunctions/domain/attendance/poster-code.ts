/**
 * The printed poster (R-ATTEND 5): a mini-program code with a fixed scene. WeChat takes at most 32 characters out of
 * digits, letters and !#$&'()*+,/:;=?@-._~ — so the scene carries a look-up key and a MAC, not the ids themselves:
 *
 *   P1<look-up key, 12 characters><MAC, 18 characters = 108 bits>
 *
 * It stays valid all day, hence proves nothing about presence: see `posterRefusal`.
 */
import { sameText, shortDigest, truncatedMac } from './mac';
import { distanceMetres, type Place } from './location';
import type { ScanRefusal } from '../../contract/lists';

const VERSION = 'P1';
const REF_CHARACTERS = 12;
const MAC_CHARACTERS = 18;
/** WeChat's limit of a scene. */
export const SCENE_MAX = 32;

/** Look-up key of a venue's poster; where a server keeps which session and venue it means. */
export function posterRef(sessionId: string, venueId: string): string {
  return shortDigest(`plh-poster-1\n${sessionId}\n${venueId}`, REF_CHARACTERS);
}

/** Scene of a venue's poster; `key` is the session's own key. */
export function posterScene(key: Uint8Array, sessionId: string, venueId: string): string {
  return `${VERSION}${posterRef(sessionId, venueId)}${macOf(key, sessionId, venueId)}`;
}

/** Look-up key within a scene, or null when it is no scene of ours. */
export function parsePosterScene(scene: string): { ref: string; mac: string } | null {
  if (scene.length !== SCENE_MAX || !scene.startsWith(VERSION)) return null;
  const split = VERSION.length + REF_CHARACTERS;
  return { ref: scene.slice(VERSION.length, split), mac: scene.slice(split) };
}

/** Whether `scene` is the genuine poster of this venue. */
export function isGenuinePoster(key: Uint8Array, scene: string, sessionId: string, venueId: string): boolean {
  return sameText(posterScene(key, sessionId, venueId), scene);
}

/**
 * Whether a poster scan counts: with a location within the venue's radius, or confirmed by staff with a reason.
 * `accuracyMetres` is not added to the radius: a phone that knows only its district could then be anywhere.
 */
export function posterRefusal(presence: {
  location: Place | null;
  venue: { place: Place; radiusMetres: number } | null;
  staffConfirmed: boolean;
}): Extract<ScanRefusal, 'LOCATION_REQUIRED' | 'TOO_FAR_FROM_VENUE'> | null {
  if (presence.staffConfirmed) return null;
  if (presence.location === null || presence.venue === null) return 'LOCATION_REQUIRED';
  const metres = distanceMetres(presence.location, presence.venue.place);
  return metres <= presence.venue.radiusMetres ? null : 'TOO_FAR_FROM_VENUE';
}

function macOf(key: Uint8Array, sessionId: string, venueId: string): string {
  return truncatedMac(key, `${VERSION}\n${sessionId}\n${venueId}`, MAC_CHARACTERS);
}
