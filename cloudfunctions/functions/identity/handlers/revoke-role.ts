import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { handle } from '../../../platform/serve';
import type { UserDoc } from '../../../records';

/** Takes a grant away. Repeated, it changes nothing. The last bureau role stays, or nobody could grant one again. */
export const revokeRole = handle('identity.revokeRole', async (input, { audit, db }) => {
  await db.transaction(async (tx) => {
    // Outside the snapshot, but every revocation writes the head of the same audit chain: of two officers who revoke
    // each other at once one starts again and then counts one officer.
    const officers = await db.find<UserDoc>('users', { 'grants.role': command.eq('bureau') }, { limit: 2 });
    const user = await tx.get<UserDoc>('users', input.userId);
    if (!user) throw new DomainError('NOT_FOUND');
    const grant = user.grants.find((candidate) => candidate.grantId === input.grantId);
    if (!grant) return;
    if (grant.role === 'bureau' && officers.length < 2) throw new DomainError('LAST_BUREAU_ROLE');
    await tx.update('users', user._id, { grants: user.grants.filter((candidate) => candidate !== grant) });
    await audit(tx, 'roles', 'revoke', {
      userId: user._id,
      grantId: grant.grantId,
      role: grant.role,
      scope: grant.scope,
      reason: input.reason,
    });
  });
  return { done: true };
});
