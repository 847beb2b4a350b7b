import { contentHashOf } from '../../../platform/audit-hash';
import { handle } from '../../../entry/serve';
import type { EnterpriseDoc } from '../../../records';
import { shownEnterprise } from '../shown';

/** R-POLICY 4: one enterprise a person; the same again changes nothing, not even the time of the last change. */
export const save = handle('enterprise.save', async ({ enterprise, tellMe }, { caller, db, now }) =>
  db.transaction(async (tx) => {
    const kept = await tx.get('enterprises', caller.userId);
    if (kept && contentHashOf([kept.enterprise, kept.tellMe]) === contentHashOf([enterprise, tellMe])) {
      return { profile: shownEnterprise(kept) };
    }
    const doc: EnterpriseDoc = {
      _id: caller.userId,
      enterprise,
      tellMe,
      changedAt: now,
      told: kept?.told ?? [],
    };
    await tx.set('enterprises', doc);
    return { profile: shownEnterprise(doc) };
  }),
);
