/** Scans and venues as a review of what looks odd needs them (R-ATTEND 6), and from when on something does. */
import type { ObservedScan, ObservedVenue } from '../domain/attendance';
import type { AttendanceDoc } from './attendance';
import { rulesFor } from './rules';
import type { SessionDoc } from './session';

export const observedScans = (docs: readonly AttendanceDoc[]): ObservedScan[] =>
  docs.flatMap(({ userId, sessionId, venueId, scan }) =>
    scan === null
      ? []
      : [
          {
            personId: userId,
            sessionId,
            venueId,
            scannedAt: scan.at,
            deliveredAt: scan.receivedAt,
            deviceDigest: scan.device || null,
            networkDigest: scan.address || null,
            distanceMetres: scan.distance,
            isLate: scan.late,
            slot: scan.slot ?? null,
            isByDigits: scan.via === 'digits',
          },
        ],
  );

export const observedVenues = (session: SessionDoc): ObservedVenue[] =>
  session.venues.map(({ venueId, radius }) => ({
    sessionId: session._id,
    venueId,
    endsAt: session.endAt,
    radiusMetres: radius,
    networkDigest: null,
  }));

/** The programme's thresholds of the session's day, with their clause. */
export function reviewLimits({ endAt }: Pick<SessionDoc, 'endAt'>) {
  const { value, clause } = rulesFor(endAt).parameters.scanReview;
  return { ...value, clause };
}
