import { isPlaced } from '../../mechanisms/party';
import { appendAudit } from '../../platform/audit';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import { lectureHallSetting } from '../../programmes';
import { scopeOf } from '../granted';
import { grantsOf, renewed, SYSTEM } from '../user';
import { eachOfBefore } from './words-to-ids';

/**
 * Grants and invitations as they were stored before (`role`, `scope`, `scopeName`) get their programme, party and place. What an end
 * interrupts is finished by the next run; a further run changes nothing.
 */
export async function renewGrants(db: Database): Promise<void> {
  await eachOfBefore(db, 'users', 'grants.role', (id) =>
    db.transaction(async (tx) => {
      const user = await tx.get('users', id);
      if (user) await tx.update('users', id, { grants: grantsOf(user) });
    }),
  );
  await eachOfBefore(db, 'invitations', 'role', (id) =>
    db.transaction(async (tx) => {
      const invitation = await tx.get('invitations', id);
      if (invitation) await tx.set('invitations', renewed(invitation));
    }),
  );
}

/**
 * A grant where its party cannot be granted reaches nothing any more; before, one at the top of the tree would have reached every area. It is taken
 * back, and the audit trail of the roles says which and why: whoever needs a right is invited again, for an area of their own.
 */
export async function revokeMisplaced(db: Database, now: number): Promise<void> {
  const misplaced = (grant: Parameters<typeof isPlaced>[1]): boolean => !isPlaced(lectureHallSetting, grant);
  const staff = await db.find('users', { 'grants.0': command.exists(true) }, { fields: ['grants'] });
  for (const { _id } of staff.filter((user) => grantsOf(user).some(misplaced))) {
    await db.transaction(async (tx) => {
      const grants = grantsOf(await tx.get('users', _id));
      for (const grant of grants.filter(misplaced)) {
        const details = { userId: _id, grantId: grant.grantId, role: grant.party, scope: scopeOf(grant) };
        const why = { reason: '该角色不按这一级地区授权，按原范围不再生效' };
        const by = { actor: SYSTEM, actorRole: SYSTEM };
        await appendAudit(tx, { subject: 'roles', action: 'revoke', at: now, ...by, details: { ...details, ...why } });
      }
      if (grants.some(misplaced)) await tx.update('users', _id, { grants: grants.filter((one) => !misplaced(one)) });
    });
  }
}
