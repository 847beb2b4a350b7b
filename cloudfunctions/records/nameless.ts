import { pseudonymOf } from '../domain/followup';
import { derivedKey } from '../platform/secrets';

/** What the id of somebody begins with who had their particulars deleted; those of accounts begin with `u`, of people without one with `p`. */
const NAMELESS = 'n';
/** Whose a signature is that nobody has given yet (functions/attendance/staff-person.ts). */
export const NO_SIGNER = NAMELESS;

/**
 * Name of a person in a session's published draw; its key is published nowhere. A person without a name keeps the pseudonym that they
 * had, so that draws, calls and scores stay what they were.
 */
export const pseudonym = (sessionId: string, userId: string): string =>
  isNameless(userId)
    ? userId.slice(NAMELESS.length)
    : pseudonymOf(derivedKey('DRAW_KEY', 'pseudonym'), sessionId, userId);

export const isNameless = (userId: string): boolean => userId.startsWith(NAMELESS);

/** What a person is called in the proofs of one session once their particulars are deleted; differs from session to session. */
export const namelessId = (sessionId: string, userId: string): string =>
  isNameless(userId) ? userId : `${NAMELESS}${pseudonym(sessionId, userId)}`;
