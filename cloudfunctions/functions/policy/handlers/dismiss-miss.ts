import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';

/** It stays counted but is no longer listed: whoever searches the same nonsense again does not bring it back. */
export const dismissMiss = handle('policy.dismissMiss', async ({ missId }, { audit, db }) => {
  await db.transaction(async (tx) => {
    const miss = await tx.get('policyMisses', missId);
    if (!miss) throw new DomainError('NOT_FOUND', { missId });
    if (miss.dismissed) return;
    await tx.update('policyMisses', missId, { dismissed: true });
    await audit(tx, 'policy-words', 'dismiss-miss', { missId, query: miss.query });
  });
  return { done: true as const };
});
