import { DomainError } from '../errors';
import type { PlaceState, SessionForRegistration } from './decide-registration';

export interface RestoringRequest {
  session: Pick<SessionForRegistration, 'status' | 'startsAt'>;
  /** What the person has for this session. */
  existing: { state: PlaceState } | null;
  /** What it was when it was cancelled by its owner, and when that was; null: it never was. */
  left: { state: 'registered' | 'waiting'; at: number } | null;
  undoMinutes: number;
  now: number;
}

/**
 * Decides whether a cancellation is taken back (R-ATTEND 1): by its owner, within minutes, until the start; what is held again already is answered as it is.
 * Whether the place is still free is the counter's to say.
 * @throws DomainError NOT_REGISTERED, SESSION_CANCELLED, SESSION_NOT_PUBLISHED, REGISTRATION_CLOSED, REGISTRATION_UNDO_TOO_LATE
 */
export function decideRestoring({
  session,
  existing,
  left,
  undoMinutes,
  now,
}: RestoringRequest): { outcome: 'repeated' } | { outcome: 'restored'; state: 'registered' | 'waiting' } {
  if (existing === null) throw new DomainError('NOT_REGISTERED');
  if (existing.state !== 'cancelled') return { outcome: 'repeated' };
  if (left === null) throw new DomainError('NOT_REGISTERED');
  if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  if (now >= session.startsAt) throw new DomainError('REGISTRATION_CLOSED', { startsAt: session.startsAt });
  if (now >= left.at + undoMinutes * 60_000)
    throw new DomainError('REGISTRATION_UNDO_TOO_LATE', { minutes: undoMinutes });
  return { outcome: 'restored', state: left.state };
}
