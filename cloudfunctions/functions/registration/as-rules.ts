import type { Registration, SessionForRegistration } from '../../domain/registration';
import type { RegistrationDoc, SessionDoc } from '../../records';

/** A stored registration as the rules see it. */
export const asRegistration = ({ userId, venueId, state, at }: RegistrationDoc): Registration => ({
  personId: userId,
  venueId,
  state,
  at,
});

export const forRegistration = (session: SessionDoc): SessionForRegistration => ({
  status: session.status === 'draft' ? 'unpublished' : session.status,
  startsAt: session.startAt,
  venues: session.venues,
});
