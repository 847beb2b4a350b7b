import type { Output } from '../../contract';
import { statusOn } from '../../domain/policy';
import { relatedPolicies, type PolicyHead, type Related } from '../../domain/policy-relations';
import { dayOf } from '../../domain/time';
import type { Database } from '../../platform/database';
import type { PolicyDoc } from '../../records';
import { POINTER } from './policy-doc';

const FIELDS = [
  'title',
  'docNo',
  'issuedDay',
  'kinds',
  'regionName',
  'cites',
  'items.citedDocNos',
  'repealed',
  'status',
  'effectiveDay',
  'expiresDay',
] as const;
type Stored = Pick<
  PolicyDoc,
  | '_id'
  | 'title'
  | 'docNo'
  | 'issuedDay'
  | 'kinds'
  | 'regionName'
  | 'cites'
  | 'repealed'
  | 'status'
  | 'effectiveDay'
  | 'expiresDay'
> & { items?: readonly { citedDocNos?: readonly string[] }[] };
type Head = PolicyHead & Pick<Stored, 'status' | 'effectiveDay' | 'expiresDay' | 'repealed'>;

/** Kept for as long as the instance lives; the pointer tells when something has been published since. */
let kept: { generation: number; heads: ReadonlyMap<string, Head>; related: Map<string, Related[]> } | null = null;

const headOf = ({ _id, items, ...policy }: Stored): Head => ({
  ...policy,
  policyId: _id,
  citedDocNos: (items ?? []).flatMap((item) => item.citedDocNos ?? []),
  successorId: policy.repealed?.successorId ?? null,
});

async function current(db: Database): Promise<NonNullable<typeof kept>> {
  const generation = (await db.get('policyIndex', POINTER))?.generation ?? 0;
  if (kept?.generation !== generation) {
    const heads = (await db.find('policies', {}, { fields: FIELDS })).map(headOf);
    kept = { generation, heads: new Map(heads.map((head) => [head.policyId, head])), related: new Map() };
  }
  return kept;
}

/** Policies that belong to this one, with their titles and whether they hold today (R-POLICY 1). */
export async function relatedOf(db: Database, policyId: string, now: number): Promise<Output<'policy.get'>['related']> {
  const { heads, related } = await current(db);
  const own = heads.get(policyId);
  if (!own) return [];
  const found = related.get(policyId) ?? relatedPolicies(own, [...heads.values()]);
  related.set(policyId, found);
  return found.flatMap(({ policyId: other, relation }) => {
    const head = heads.get(other);
    return head ? [{ policyId: other, title: head.title, status: statusOn(head, dayOf(now)), relation }] : [];
  });
}
