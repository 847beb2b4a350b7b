import { DomainError } from '../../domain/errors';
import type { Caller } from '../../platform/caller';
import type { SessionDoc } from '../../records';

/** Nobody judges or confirms a session of an institution that they belong to: FORBIDDEN. */
export function requireDisinterested(caller: Caller, session: SessionDoc): void {
  const belongs = caller.user?.grants.some(
    ({ scope }) => scope.kind === 'institution' && scope.institutionId === session.institutionId,
  );
  if (belongs) throw new DomainError('FORBIDDEN', { institutionId: session.institutionId });
}
