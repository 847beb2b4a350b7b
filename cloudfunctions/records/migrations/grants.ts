import type { Database } from '../../platform/database';
import { eachOfBefore } from './words-to-ids';
import { grantsOf, renewed } from '../user';

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
