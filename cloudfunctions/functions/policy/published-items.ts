import type { Database } from '../../platform/database';
import type { PolicyDoc } from '../../records';
import { POINTER } from './policy-doc';

const FIELDS = [
  'title',
  'docNo',
  'issuers',
  'status',
  'effectiveDay',
  'expiresDay',
  'repealed',
  'reviewDay',
  'items',
  'articles.heading',
] as const;
export type PublishedItems = Pick<
  PolicyDoc,
  '_id' | 'title' | 'docNo' | 'issuers' | 'status' | 'effectiveDay' | 'expiresDay' | 'repealed' | 'items'
> & { reviewDay?: string | null; articles: readonly { heading: string }[] };

/** Kept for as long as the instance lives; the pointer tells when something has been published since. */
let kept: { generation: number; policies: readonly PublishedItems[] } | null = null;

/** Published policies with their items and headings, without the texts: those are most of a policy. */
export async function publishedItems(
  db: Database,
): Promise<{ generation: number; policies: readonly PublishedItems[] }> {
  const generation = (await db.get('policyIndex', POINTER))?.generation ?? 0;
  if (kept?.generation !== generation) {
    const policies = await db.find('policies', {}, { orderBy: ['issuedDay', 'desc'], fields: FIELDS });
    kept = { generation, policies };
  }
  return kept;
}
