import type { Tx } from '../../platform/database';
import { POINTER } from './policy-doc';

/**
 * Tells every instance that a policy is another one now: whoever changes `policies` calls it in the same transaction. The search reads
 * what has changed since its index file was made, so the change is found with the next search.
 */
export async function noteChange(tx: Tx, policyId: string): Promise<void> {
  const pointer = await tx.get('policyIndex', POINTER);
  const generation = (pointer?.generation ?? 0) + 1;
  const changed = [...(pointer?.changed ?? []), { policyId, generation }];
  await tx.set('policyIndex', { ...pointer, _id: POINTER, generation, changed });
}
