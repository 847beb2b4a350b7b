/**
 * Registration (R-ATTEND 1): capacity by venue, a waiting list that moves up by itself, cancelling until the start, one
 * place per person and session. There is no fee anywhere: registering takes a person, a venue and nothing else.
 */
import { DomainError } from '../errors';

export type PlaceState = 'registered' | 'waiting' | 'cancelled';

export interface Registration {
  personId: string;
  venueId: string;
  state: PlaceState;
  /** Epoch ms of asking for the place; decides the order of waiting. */
  at: number;
}

export interface SessionForRegistration {
  status: 'published' | 'cancelled' | 'unpublished';
  startsAt: number;
  venues: readonly { venueId: string; capacity: number }[];
}

export interface RegistrationRequest {
  session: SessionForRegistration;
  venueId: string;
  /** What this person already has for this session, at whichever venue. */
  existing: Registration | null;
  /** Places taken at the venue. */
  registered: number;
  /** People waiting at the venue. */
  waiting: number;
  now: number;
}

export type RegistrationDecision =
  | { outcome: 'repeated'; registration: Registration }
  | { outcome: 'placed'; state: 'registered' | 'waiting'; position: number | null };

/**
 * Decides a request for a place. The same request again gives the place already held, even after the start; someone
 * who cancelled asks anew and queues at the end. A free place goes to nobody while others wait for it.
 * `position` is the place in the waiting list, from 1.
 * @throws DomainError SESSION_CANCELLED, SESSION_NOT_PUBLISHED, VENUE_UNKNOWN, REGISTERED_AT_OTHER_VENUE,
 *   REGISTRATION_CLOSED
 */
export function decideRegistration(request: RegistrationRequest): RegistrationDecision {
  const { session, existing } = request;
  const active = existing !== null && existing.state !== 'cancelled' ? existing : null;
  if (active !== null && active.venueId === request.venueId) return { outcome: 'repeated', registration: active };
  if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  const venue = session.venues.find((candidate) => candidate.venueId === request.venueId);
  if (venue === undefined) throw new DomainError('VENUE_UNKNOWN', { venueId: request.venueId });
  if (active !== null) throw new DomainError('REGISTERED_AT_OTHER_VENUE', { venueId: active.venueId });
  if (request.now >= session.startsAt) throw new DomainError('REGISTRATION_CLOSED', { startsAt: session.startsAt });
  if (request.registered < venue.capacity && request.waiting === 0) {
    return { outcome: 'placed', state: 'registered', position: null };
  }
  return { outcome: 'placed', state: 'waiting', position: request.waiting + 1 };
}

/**
 * Decides a cancellation: until the start. Cancelling twice succeeds.
 * @throws DomainError NOT_REGISTERED, REGISTRATION_CLOSED
 */
export function decideCancellation(
  session: Pick<SessionForRegistration, 'startsAt'>,
  existing: Registration | null,
  now: number,
): { outcome: 'repeated' | 'cancelled'; freesPlace: boolean } {
  if (existing === null) throw new DomainError('NOT_REGISTERED');
  if (existing.state === 'cancelled') return { outcome: 'repeated', freesPlace: false };
  if (now >= session.startsAt) throw new DomainError('REGISTRATION_CLOSED', { startsAt: session.startsAt });
  return { outcome: 'cancelled', freesPlace: existing.state === 'registered' };
}
