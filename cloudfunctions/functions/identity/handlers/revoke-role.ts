import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { grantsOf, scopeOf } from '../../../records';
import { requireAnotherOfficer } from '../officers';

/** Takes a grant away. Repeated, it changes nothing. The last bureau role stays, or nobody could grant one again. */
export const revokeRole = handle('identity.revokeRole', async (input, { audit, db }) => {
  await db.transaction(async (tx) => {
    const user = await tx.get('users', input.userId);
    if (!user) throw new DomainError('NOT_FOUND');
    const grants = grantsOf(user);
    const grant = grants.find((candidate) => candidate.grantId === input.grantId);
    if (!grant) return;
    await requireAnotherOfficer(db, [grant]);
    await tx.update('users', user._id, { grants: grants.filter((candidate) => candidate !== grant) });
    await audit(tx, 'roles', 'revoke', {
      userId: user._id,
      grantId: grant.grantId,
      role: grant.party,
      scope: scopeOf(grant),
      reason: input.reason,
    });
  });
  return { done: true };
});
