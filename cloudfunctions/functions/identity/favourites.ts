import { LIMITS } from '../../contract/lists';
import type { Database } from '../../platform/database';

/** How much one person can keep. */
export const FAVOURITES_LIMIT = LIMITS.favourites;

/** What a favourite policy is shown with: the few fields of collection `policies` that a list needs. */
export const POLICY_FIELDS = [
  'title',
  'docNo',
  'issuers',
  'issuedDay',
  'effectiveDay',
  'expiresDay',
  'status',
  'repealed',
] as const;

/** The title of what can be kept: a policy, or a session that is no draft; null when there is none. */
export async function titleOf(db: Database, kind: 'policy' | 'session', id: string): Promise<string | null> {
  if (kind === 'policy') return (await db.get('policies', id))?.title ?? null;
  const session = await db.get('sessions', id);
  return session && session.status !== 'draft' ? session.title : null;
}
