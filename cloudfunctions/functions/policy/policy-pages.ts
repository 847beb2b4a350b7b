import { buildSegment, type PolicyRecord, type Segment } from '../../domain/policy';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import type { PolicyDoc } from '../../records';

/** What the index is made of; the rest of a policy stays in the store. */
const FIELDS = [
  'title',
  'docNo',
  'issuers',
  'issuedDay',
  'level',
  'regionId',
  'regionName',
  'kinds',
  'audience',
  'status',
  'expiresDay',
  'repealed',
  'articles',
  'items',
] as const;
type Indexed = Pick<PolicyDoc, (typeof FIELDS)[number] | '_id'>;

/** So many documents of a megabyte at most are in memory at a time. */
const PAGE = 50;

const recordOf = (policy: Indexed): PolicyRecord => ({ ...policy, policyId: policy._id });

/** All policies as segments, page by page in the order of their ids: what is published meanwhile moves no page. */
export async function allSegments(db: Database): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (let last = ''; ;) {
    const page = await db.find('policies', { _id: command.gt(last) }, { limit: PAGE, fields: FIELDS });
    if (page.length > 0) segments.push(buildSegment(page.map(recordOf)));
    last = page.at(-1)?._id ?? '';
    if (page.length < PAGE) return segments;
  }
}

/** These policies as they are now, as segments; ids that are no more are left out. */
export async function segmentsOf(db: Database, policyIds: readonly string[]): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (let at = 0; at < policyIds.length; at += PAGE) {
    const ids = policyIds.slice(at, at + PAGE);
    const page = await db.find('policies', { _id: command.in(ids) }, { limit: PAGE, fields: FIELDS });
    if (page.length > 0) segments.push(buildSegment(page.map(recordOf)));
  }
  return segments;
}
