import type { Parsed } from '../../contract';
import type { Database } from '../../platform/database';
import type { SessionDoc } from '../../records';

/** How much one person can keep. */
export const FAVOURITES_LIMIT = 500;

/** What a favourite policy is shown with: the few fields of collection `policies` that a list needs. */
export type FavouritePolicy = Pick<
  Parsed<'policy.publish'>,
  'title' | 'docNo' | 'issuers' | 'issuedDay' | 'expiresDay' | 'status'
> & { _id: string; repealed?: { day: string } | null };
export const POLICY_FIELDS = ['title', 'docNo', 'issuers', 'issuedDay', 'expiresDay', 'status', 'repealed'] as const;

/** The title of what can be kept: a policy, or a session that is no draft; null when there is none. */
export async function titleOf(db: Database, kind: 'policy' | 'session', id: string): Promise<string | null> {
  if (kind === 'policy') return (await db.get<FavouritePolicy>('policies', id))?.title ?? null;
  const session = await db.get<SessionDoc>('sessions', id);
  return session && session.status !== 'draft' ? session.title : null;
}
