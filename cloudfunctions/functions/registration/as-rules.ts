import type { SessionForRegistration } from '../../domain/registration';
import type { SessionDoc } from '../../records';

export const forRegistration = (session: SessionDoc): SessionForRegistration => ({
  status: session.status === 'draft' ? 'unpublished' : session.status,
  startsAt: session.startAt,
  venues: session.venues,
});
