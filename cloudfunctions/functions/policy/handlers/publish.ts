import { contentHashOf } from '../../../platform/audit';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../platform/serve';
import { POINTER, type PolicyDoc, type PolicyPointer } from '../policy-doc';

/** A record under a new slug is version 1; a different text under a known one is its next version, and the old one is kept. */
export const publish = handle('policy.publish', async (record, { audit, db, now }) => {
  const policyId = idOf('policy', record.slug);
  const contentHash = contentHashOf(record);
  return db.transaction(async (tx) => {
    const stored = await tx.get<PolicyDoc>('policies', policyId);
    if (stored?.contentHash === contentHash) return { policyId, version: stored.version, repeated: true };
    const version = (stored?.version ?? 0) + 1;
    const policy: PolicyDoc = { ...record, _id: policyId, version, contentHash, publishedAt: now };
    if (stored) await tx.add('policyVersions', { ...stored, _id: `${policyId}#${stored.version}`, policyId });
    await tx.set('policies', policy);
    const pointer = await tx.get<PolicyPointer>('policyIndex', POINTER);
    await tx.set<PolicyPointer>('policyIndex', { _id: POINTER, generation: (pointer?.generation ?? 0) + 1 });
    await audit(tx, `policy:${policyId}`, stored ? 'revise' : 'publish', { title: record.title, version, contentHash });
    return { policyId, version, repeated: false };
  });
});
