import { command } from '../../platform/cloud';
import { untyped, type Database } from '../../platform/database';
import { grantsOf, renewed } from '../user';

const BATCH = 100;

/** Documents of before, a batch at a time; each is read again within the transaction that rewrites it. */
async function each(
  db: Database,
  collection: string,
  field: string,
  renew: (id: string) => Promise<void>,
): Promise<void> {
  for (;;) {
    const found = await untyped(db).find(
      collection,
      { [field]: command.exists(true) },
      { limit: BATCH, fields: ['_id'] },
    );
    for (const { _id } of found) await renew(_id);
    if (found.length < BATCH) return;
  }
}

/**
 * Grants and invitations as they were stored before (`role`, `scope`, `scopeName`) get their programme, party and place. What an end
 * interrupts is finished by the next run; a further run changes nothing.
 */
export async function renewGrants(db: Database): Promise<void> {
  await each(db, 'users', 'grants.role', (id) =>
    db.transaction(async (tx) => {
      const user = await tx.get('users', id);
      if (user) await tx.update('users', id, { grants: grantsOf(user) });
    }),
  );
  await each(db, 'invitations', 'role', (id) =>
    db.transaction(async (tx) => {
      const invitation = await tx.get('invitations', id);
      if (invitation) await tx.set('invitations', renewed(invitation));
    }),
  );
}
