import type { Output } from '../../contract';
import { statusOn } from '../../domain/policy';
import { relatedPolicies, type PolicyHead } from '../../domain/policy-relations';
import { dayOf } from '../../domain/time';
import type { Database } from '../../platform/database';
import { POINTER, type PolicyDoc, type PolicyPointer } from './policy-doc';

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
  'expiresDay',
] as const;
type Stored = Pick<
  PolicyDoc,
  '_id' | 'title' | 'docNo' | 'issuedDay' | 'kinds' | 'regionName' | 'cites' | 'repealed' | 'status' | 'expiresDay'
> & { items?: readonly { citedDocNos?: readonly string[] }[] };
type Head = PolicyHead & Pick<Stored, 'status' | 'expiresDay' | 'repealed'>;

/** Kept for as long as the instance lives; the pointer tells when something has been published since. */
let kept: { generation: number; heads: readonly Head[] } | null = null;

const headOf = ({ _id, items, ...policy }: Stored): Head => ({
  ...policy,
  policyId: _id,
  citedDocNos: (items ?? []).flatMap((item) => item.citedDocNos ?? []),
  successorId: policy.repealed?.successorId ?? null,
});

async function headsOf(db: Database): Promise<readonly Head[]> {
  const generation = (await db.get<PolicyPointer>('policyIndex', POINTER))?.generation ?? 0;
  if (kept?.generation !== generation) {
    kept = { generation, heads: (await db.find<Stored>('policies', {}, { fields: FIELDS })).map(headOf) };
  }
  return kept.heads;
}

/** Policies that belong to this one, with their titles and whether they hold today (R-POLICY 1). */
export async function relatedOf(db: Database, policyId: string, now: number): Promise<Output<'policy.get'>['related']> {
  const heads = await headsOf(db);
  const own = heads.find((head) => head.policyId === policyId);
  if (!own) return [];
  const headById = new Map(heads.map((head) => [head.policyId, head]));
  return relatedPolicies(own, heads).flatMap(({ policyId: other, relation }) => {
    const head = headById.get(other);
    return head ? [{ policyId: other, title: head.title, status: statusOn(head, dayOf(now)), relation }] : [];
  });
}
