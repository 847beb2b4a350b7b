import type { Tx } from '../../platform/database';
import { POINTER, type PolicyPointer } from './policy-doc';

/** Tells every instance that what it keeps of the policies is old. */
export async function bumpIndex(tx: Tx): Promise<void> {
  const pointer = await tx.get<PolicyPointer>('policyIndex', POINTER);
  await tx.set<PolicyPointer>('policyIndex', { _id: POINTER, generation: (pointer?.generation ?? 0) + 1 });
}
