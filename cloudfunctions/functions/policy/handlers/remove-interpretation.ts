import { handle } from '../../../entry/serve';

/** R-POLICY 5: takes an interpretation away; what it was stays in the audit trail. Gone already: done. */
export const removeInterpretation = handle(
  'policy.removeInterpretation',
  async ({ interpretationId }, { audit, db }) => {
    await db.transaction(async (tx) => {
      const stored = await tx.get('policyInterpretations', interpretationId);
      if (!stored) return;
      await tx.remove('policyInterpretations', interpretationId);
      const { _id: _, policyId, ...content } = stored;
      await audit(tx, `policy:${policyId}`, 'remove-interpretation', { interpretationId, ...content });
    });
    return { done: true };
  },
);
