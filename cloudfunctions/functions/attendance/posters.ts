import { isGenuinePoster, parsePosterScene, posterRef } from '../../domain/attendance';
import { DAY_MS, monthsThrough } from '../../domain/time';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import type { SessionDoc } from '../../records';
import { keyOf } from './rules';

/**
 * The session and venue that a poster's scene means, among the sessions of the months around now; null when the scene is none of
 * ours or was altered. A scene is a digest, so it is found by making those of the candidates.
 */
export async function findPoster(
  db: Database,
  scene: string,
  now: number,
): Promise<{ session: SessionDoc; venueId: string } | null> {
  const parsed = parsePosterScene(scene);
  if (parsed === null) return null;
  const months = monthsThrough(now - 31 * DAY_MS, now + 31 * DAY_MS);
  const sessions = await db.find('sessions', { month: command.in(months) });
  for (const session of sessions) {
    for (const { venueId } of session.venues) {
      if (posterRef(session._id, venueId) !== parsed.ref) continue;
      return isGenuinePoster(keyOf(session._id), scene, session._id, venueId) ? { session, venueId } : null;
    }
  }
  return null;
}
