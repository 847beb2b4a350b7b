import {
  isAlive,
  parsePosterScene,
  posterRefusal,
  verifyPosterMoment,
  type CodeVerdict,
} from '../../../domain/attendance';
import { handle } from '../../../entry/serve';
import { stateOfEntry } from '../../../records';
import { findPoster } from '../posters';
import { refuse } from '../refusals';
import { forSignIn, signInRules } from '../rules';
import { knownOf, takeScan } from '../take-scan';

/** Takes a printed code: only with a location within the venue's radius or a confirmation by staff (R-ATTEND 5). */
export const scanPoster = handle('attendance.scanPoster', async (input, context) => {
  const nowhere = { sessionId: null, venueId: null };
  if (parsePosterScene(input.scene) === null) return refuse(context, 'CODE_MALFORMED', nowhere);
  const poster = await findPoster(context.db, input.scene, context.now);
  if (poster === null) return refuse(context, 'CODE_FORGED', nowhere);
  const { session, venueId } = poster;
  const known = await knownOf(context, session._id);
  const state = stateOfEntry(known.attendance?.staff ?? null);
  const staffConfirmed = state !== null && isAlive(state);
  const venue = session.venues.find((candidate) => candidate.venueId === venueId);
  return takeScan(context, {
    session,
    known,
    vouched: staffConfirmed,
    venueId,
    code: input.scene,
    via: 'poster',
    location: input.location,
    device: input.device,
    slot: null,
    verify: (): CodeVerdict => {
      const verdict = verifyPosterMoment(forSignIn(session), venueId, context.now, signInRules(session));
      if (!verdict.ok) return verdict;
      const reason = posterRefusal({
        location: input.location ?? null,
        venue: venue?.position ? { place: venue.position, radiusMetres: venue.radius } : null,
        staffConfirmed,
      });
      return reason === null ? verdict : { ok: false, reason };
    },
  });
});
