import type { SessionForSignIn, SignInRules } from '../../domain/attendance';
import { idOf } from '../../platform/ids';
import { derivedKey } from '../../platform/secrets';
import { rulesFor, type SessionDoc } from '../../records';

export const attendanceId = (sessionId: string, userId: string): string => idOf('attendance', sessionId, userId);

/** One phone number signs once in a session. */
export const signatureId = (sessionId: string, phoneHash: string): string => idOf('signature', sessionId, phoneHash);

/** Key of a session's codes. */
export const keyOf = (sessionId: string): Buffer => derivedKey('CODE_KEY', 'sign-in', sessionId);

/** What the rules of signing in need to know of a session. */
export const forSignIn = (session: SessionDoc): SessionForSignIn => ({
  sessionId: session._id,
  status: session.status === 'draft' ? 'unpublished' : session.status,
  startsAt: session.startAt,
  endsAt: session.endAt,
  venueIds: session.venues.map((venue) => venue.venueId),
  walkInsAllowed: session.walkInsAllowed,
});

export const signInRules = (session: SessionDoc): SignInRules => rulesFor(session.endAt).parameters.signIn.value;

/** Until when signatures and the paper register come in: as long as a kept scan may (R-ATTEND 4). Then the list is frozen. */
export const registerClosesAt = (session: SessionDoc): number =>
  session.endAt + signInRules(session).lateDeliveryHours * 3_600_000;

/** Number on a signature's receipt: the day and eight characters out of its id. */
export const signatureNumber = (day: string, id: string): string =>
  `${day.replaceAll('-', '')}-${id.slice(0, 8).toUpperCase()}`;
