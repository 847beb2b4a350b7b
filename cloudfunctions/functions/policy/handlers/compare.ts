import { DomainError } from '../../../domain/errors';
import { compareVersions } from '../../../domain/policy-compare';
import type { Database } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import type { PolicyDoc } from '../../../records';

/** R-POLICY 6: the differences between two versions of a policy. */
export const compare = handle('policy.compare', async ({ policyId, from, to }, { db }) => {
  if (from >= to) {
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'to', message: '请选择比前一版更晚的版本' }] });
  }
  const [before, after] = await Promise.all([versionOf(db, policyId, from), versionOf(db, policyId, to)]);
  return { title: after.title, from, to, ...compareVersions(before, after) };
});

/** The version as it was published; NOT_FOUND when there is none. */
async function versionOf(db: Database, policyId: string, version: number): Promise<PolicyDoc> {
  const current = await db.get('policies', policyId);
  const found = current?.version === version ? current : await db.get('policyVersions', `${policyId}#${version}`);
  if (!found) throw new DomainError('NOT_FOUND', { policyId, version });
  return found;
}
