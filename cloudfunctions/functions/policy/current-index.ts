import { buildPolicyIndex, type PolicyIndex } from '../../domain/policy';
import type { Database } from '../../platform/database';
import { POINTER, type PolicyDoc, type PolicyPointer } from './policy-doc';

interface Loaded {
  generation: number;
  policies: PolicyDoc[];
  index: PolicyIndex;
}

/** Kept for as long as the instance lives; the pointer tells when something has been published since. */
let loaded: Loaded | null = null;

/** All published policies and their index, never older than the last publication. */
export async function currentPolicies(db: Database): Promise<Loaded> {
  const generation = (await db.get<PolicyPointer>('policyIndex', POINTER))?.generation ?? 0;
  if (loaded?.generation === generation) return loaded;
  const policies = await db.find<PolicyDoc>('policies', {}, { orderBy: ['issuedDay', 'desc'] });
  loaded = {
    generation,
    policies,
    index: buildPolicyIndex(policies.map((policy) => ({ ...policy, policyId: policy._id }))),
  };
  return loaded;
}
