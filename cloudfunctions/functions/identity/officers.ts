import { DomainError } from '../../domain/errors';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import type { StoredGrant } from '../../records';

/**
 * LAST_BUREAU_ROLE when these grants hold the last bureau role: it stays, or nobody could grant one again. Called within the transaction
 * that takes them away. It looks outside the snapshot, but every revocation writes the head of the same audit chain: of two officers who
 * revoke each other at once one starts again and then counts one officer.
 */
export async function requireAnotherOfficer(
  db: Database,
  grants: readonly Pick<StoredGrant, 'party'>[],
): Promise<void> {
  if (!grants.some((grant) => grant.party === 'bureau')) return;
  const officers = await db.find('users', { 'grants.party': command.eq('bureau') }, { limit: 2 });
  if (officers.length < 2) throw new DomainError('LAST_BUREAU_ROLE');
}
