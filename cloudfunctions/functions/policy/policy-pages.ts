import { segmentBuilder, type PolicyRecord, type Segment } from '../../domain/policy';
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
  'effectiveDay',
  'expiresDay',
  'repealed',
  'articles',
  'items',
] as const;
type Indexed = Pick<PolicyDoc, (typeof FIELDS)[number] | '_id'>;

/** So many documents of a megabyte at most are in memory at a time. */
const PAGE = 50;

const recordOf = (policy: Indexed): PolicyRecord => ({ ...policy, policyId: policy._id });

/** All policies as a segment, page by page in the order of their ids: what is published meanwhile moves no page. */
export function segmentOfAll(db: Database): Promise<Segment> {
  const after = (last: string): Promise<Indexed[]> =>
    db.find('policies', { _id: command.gt(last) }, { limit: PAGE, fields: FIELDS });
  return segmentFrom(after(''), (page) => (page.length < PAGE ? null : after(page.at(-1)?._id ?? '')));
}

/** These policies as they are now, as a segment; ids that are no more are left out. */
export function segmentOf(db: Database, policyIds: readonly string[]): Promise<Segment> {
  let at = 0;
  const next = (): Promise<Indexed[]> | null => {
    const ids = policyIds.slice(at, (at += PAGE));
    return ids.length === 0 ? null : db.find('policies', { _id: command.in(ids) }, { limit: PAGE, fields: FIELDS });
  };
  return segmentFrom(next() ?? Promise.resolve([]), next);
}

/** The store reads a page while the one before is taken in. */
async function segmentFrom(
  first: Promise<Indexed[]>,
  after: (page: readonly Indexed[]) => Promise<Indexed[]> | null,
): Promise<Segment> {
  const builder = segmentBuilder();
  for (let coming: Promise<Indexed[]> | null = first; coming !== null;) {
    const page: Indexed[] = await coming;
    coming = after(page);
    // sent before the work on this page begins, which leaves no time for anything else
    await new Promise((resolve) => setImmediate(resolve));
    builder.add(page.map(recordOf));
  }
  return builder.done();
}
